import type { OwnSession } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { endAllSessions, sessionQueries } from '../sessions.queries.ts';
import { useLeave } from '../use-leave.ts';
import { OwnSessionTable } from './own-session-table.tsx';

/** Where one is logged in, and how to end that. */
export function OwnSessions() {
  const { account } = useOfficeTexts();
  const { data, error, refetch } = useQuery(sessionQueries.own);
  const [isAsking, setAsking] = useState(false);
  const leave = useLeave();
  async function endAll() {
    await endAllSessions();
    await leave('loggedOut');
  }
  return (
    <Panel
      title={account.sessions}
      lead={account.sessionsHint}
      actions={<Button onClick={() => setAsking(true)}>{account.endAll}</Button>}
    >
      {data && <OwnSessionTable sessions={inOrder(data.items)} />}
      {!data && (error ? <Failure error={error} onRetry={refetch} /> : <RowsSkeleton />)}
      {isAsking && (
        <ConfirmDialog
          title={account.endAll}
          action={account.endAll}
          onConfirm={endAll}
          onClose={() => setAsking(false)}
        >
          <p>{account.endAllText}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}

/** The session that asks comes first: the others are what one looks for. */
function inOrder(sessions: readonly OwnSession[]): OwnSession[] {
  return [...sessions].sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

function RowsSkeleton() {
  return (
    <Skeleton>
      <SkeletonBar size="slim" />
      <SkeletonBar size="slim" />
    </Skeleton>
  );
}
