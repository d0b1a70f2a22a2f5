import type { OwnSession } from '@lianfang/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { describeDevice } from '../../../lib/describe-device.ts';
import { formatTime } from '../../../lib/format-time.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { StatusMessage } from '../../../ui/status-message.tsx';
import { endOwnSession, sessionQueries } from '../sessions.queries.ts';

export function OwnSessionTable({ sessions }: { sessions: readonly OwnSession[] }) {
  const { account, table } = useOfficeTexts();
  const { states } = useTexts();
  const queryClient = useQueryClient();
  const end = useMutation({
    mutationFn: endOwnSession,
    networkMode: 'always',
    onSettled: () => queryClient.invalidateQueries({ queryKey: sessionQueries.own.queryKey }),
  });
  const deviceOf = ({ userAgent }: OwnSession) =>
    describeDevice(userAgent) ?? account.unknownDevice;
  const columns: Column<OwnSession>[] = [
    { heading: account.device, cell: deviceOf },
    { heading: account.address, cell: ({ address }) => address },
    { heading: account.startedAt, cell: ({ startedAt }) => formatTime(startedAt) },
    { heading: account.lastSeenAt, cell: ({ lastSeenAt }) => formatTime(lastSeenAt) },
    {
      heading: table.actions,
      kind: 'actions',
      cell: (session) =>
        session.isCurrent ? (
          account.current
        ) : (
          <Button
            aria-label={account.endOf(deviceOf(session), formatTime(session.startedAt))}
            onClick={() => end.mutate(session.id)}
          >
            {account.end}
          </Button>
        ),
    },
  ];
  return (
    <>
      <StatusMessage>{end.isSuccess && account.ended}</StatusMessage>
      <p role="alert">{end.error && (end.error.message || states.failed)}</p>
      <DataTable
        caption={account.sessions}
        isCaptionHidden
        columns={columns}
        rows={sessions}
        rowKey={({ id }) => id}
      />
    </>
  );
}
