import type { PartyDetail } from '@lianfang/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { FactLine } from '../features/audit/components/fact-line.tsx';
import { Appointments } from '../features/responsible-parties/components/appointments.tsx';
import { HistoryLink } from '../features/responsible-parties/components/history-link.tsx';
import styles from '../features/responsible-parties/components/party.module.css';
import { PartyActions } from '../features/responsible-parties/components/party-actions.tsx';
import { PartyDialogs } from '../features/responsible-parties/components/party-dialogs.tsx';
import { PartyFacts } from '../features/responsible-parties/components/party-facts.tsx';
import { PartyHistory } from '../features/responsible-parties/components/party-history.tsx';
import { StagesPanel } from '../features/responsible-parties/components/stages-panel.tsx';
import type { PartyAct } from '../features/responsible-parties/party-act.ts';
import {
  PARTIES_KEY,
  partyQueries,
} from '../features/responsible-parties/responsible-parties.queries.ts';
import { SessionGate } from '../features/sessions/components/session-gate.tsx';
import type { Tagged } from '../lib/http.ts';
import { paths } from '../lib/paths.ts';
import { useAdministrationTexts } from '../texts/use-administration-texts.ts';
import { Failure } from '../ui/failure.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton, SkeletonBar } from '../ui/skeleton.tsx';
import { StatusMessage } from '../ui/status-message.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

export function Component() {
  return (
    <SessionGate ability="party.read">
      <ResponsibleParty />
    </SessionGate>
  );
}

function ResponsibleParty() {
  const { parties: texts } = useAdministrationTexts();
  const { partyId = '' } = useParams();
  const { data: read, error, refetch } = useQuery(partyQueries.detail(partyId));
  useDocumentTitle(read?.answer.name ?? texts.title);
  if (read) return <PartyRead key={partyId} read={read} />;
  if (error) return <Failure error={error} onRetry={refetch} heading="h1" />;
  return (
    <Skeleton>
      <SkeletonBar size="heading" />
      <SkeletonBar size="card" />
    </Skeleton>
  );
}

function PartyRead({ read }: { read: Tagged<PartyDetail> }) {
  const { parties: texts } = useAdministrationTexts();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const into = params.get('merge');
  const [act, setAct] = useState<PartyAct | null>(
    into && !read.answer.isRetired ? { kind: 'merge', into } : null,
  );
  const [said, setSaid] = useState('');
  const party = read.answer;
  const mayManage = party.abilities.includes('party.manage');
  const readsLog = party.abilities.includes('audit.read');
  const sections = useQuery({
    ...partyQueries.sections(party.organization.id),
    enabled: mayManage || readsLog,
  }).data;
  const names = new Map(
    [party.section ?? [], party.members, sections?.items ?? []]
      .flat()
      .map(({ id, name }) => [id, name]),
  );
  /** Nor does Back or a reload open it again. */
  function leaveAct() {
    setAct(null);
    if (into) setParams({}, { replace: true });
  }
  async function tellDone(done: string) {
    await queryClient.invalidateQueries({ queryKey: PARTIES_KEY });
    setSaid(done);
    setAct(null);
  }
  return (
    <>
      <PageHeading
        title={<span lang="zh-CN">{party.name}</span>}
        lead={<Link to={paths.responsibleParties}>{texts.backToList}</Link>}
      />
      <StatusMessage>{said}</StatusMessage>
      <div className={styles.columns}>
        <Panel
          title={texts.facts.title}
          actions={mayManage && <PartyActions party={party} onAct={setAct} />}
        >
          <PartyFacts party={party} />
        </Panel>
        <Panel title={texts.appointments.title}>
          <Appointments appointments={party.appointments} onAct={mayManage ? setAct : undefined} />
        </Panel>
        <StagesPanel partyId={party.id} />
        {(mayManage || readsLog) && (
          <PartyHistory
            partyId={party.id}
            renderFacts={({ before, after }) => (
              <FactLine before={before} after={after} names={names} />
            )}
          />
        )}
        {readsLog && <HistoryLink partyId={party.id} />}
      </div>
      {act && mayManage && (
        <PartyDialogs
          act={act}
          read={read}
          onClose={leaveAct}
          onDone={tellDone}
          onMerged={async ({ id }) => {
            leaveAct();
            await queryClient.invalidateQueries({ queryKey: PARTIES_KEY });
            await navigate(paths.handOver(id));
          }}
        />
      )}
    </>
  );
}
