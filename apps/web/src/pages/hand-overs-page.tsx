import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Certificate } from '../features/hand-overs/components/certificate.tsx';
import styles from '../features/hand-overs/components/hand-over.module.css';
import { HandOverList } from '../features/hand-overs/components/hand-over-list.tsx';
import {
  HAND_OVERS_KEY,
  handOverChanges,
  handOverQueries,
} from '../features/hand-overs/hand-overs.queries.ts';
import { PARTIES_KEY } from '../features/responsible-parties/responsible-parties.queries.ts';
import { SessionGate } from '../features/sessions/components/session-gate.tsx';
import { formatTime } from '../lib/format-time.ts';
import { paths } from '../lib/paths.ts';
import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Skeleton, SkeletonBar } from '../ui/skeleton.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

/** 移交记录, and the certificate of one. */
export function Component() {
  const { handOverId } = useParams();
  return (
    <SessionGate ability="party.read">
      {handOverId ? <ReadHandOver handOverId={handOverId} /> : <ListHandOvers />}
    </SessionGate>
  );
}

function ListHandOvers() {
  const { handOvers, parties } = useAdministrationTexts();
  const { list } = handOvers;
  useDocumentTitle(list.title);
  return (
    <>
      <PageHeading
        title={list.title}
        lead={
          <>
            {list.intro} <Link to={paths.responsibleParties}>{parties.backToList}</Link>
          </>
        }
      />
      <HandOverList />
    </>
  );
}

function ReadHandOver({ handOverId }: { handOverId: string }) {
  const { handOvers: texts } = useAdministrationTexts();
  const { certificate } = texts;
  const queryClient = useQueryClient();
  const { data: handOver, error, refetch } = useQuery(handOverQueries.detail(handOverId));
  const [isAsking, setAsking] = useState(false);
  const kind = handOver?.kind ?? 'hand-over';
  const title = certificate.titles[kind];
  useDocumentTitle(title);
  if (error && !handOver) return <Failure error={error} onRetry={refetch} heading="h1" />;
  if (!handOver) {
    return (
      <Skeleton>
        <SkeletonBar size="heading" />
        <SkeletonBar size="card" />
      </Skeleton>
    );
  }
  async function undo(signal: AbortSignal) {
    await handOverChanges.undo(handOverId, signal).catch((error) => {
      // Given up, it may have been done all the same.
      if (signal.aborted) void readAgain();
      throw error;
    });
    await readAgain();
  }
  async function readAgain() {
    await queryClient.invalidateQueries({ queryKey: HAND_OVERS_KEY });
    await queryClient.invalidateQueries({ queryKey: PARTIES_KEY });
  }
  return (
    <>
      <PageHeading
        title={title}
        lead={
          <Link className={styles.onScreen} to={paths.handOver()}>
            {texts.list.back}
          </Link>
        }
      >
        <div className={styles.tools}>
          <Button onClick={() => window.print()}>{certificate.print}</Button>
          {handOver.undoUntil && (
            <Button onClick={() => setAsking(true)}>{certificate.undo[kind]}</Button>
          )}
        </div>
      </PageHeading>
      <Certificate handOver={handOver} />
      {isAsking && handOver.undoUntil && (
        <ConfirmDialog
          title={certificate.undo[kind]}
          action={certificate.undo[kind]}
          onConfirm={undo}
          stopped={texts.stoppedAct}
          onClose={() => setAsking(false)}
        >
          <p>{certificate.undoHint(formatTime(handOver.undoUntil))}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
