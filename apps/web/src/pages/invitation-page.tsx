import { useQuery } from '@tanstack/react-query';
import { InvitationForm } from '../features/invitations/components/invitation-form.tsx';
import { invitationQueries } from '../features/invitations/invitations.queries.ts';
import { useToken } from '../features/invitations/use-token.ts';
import { useLeave } from '../features/sessions/use-leave.ts';
import { formatTime } from '../lib/format-time.ts';
import { useOfficeTexts } from '../texts/use-office-texts.ts';
import { Desk } from '../ui/desk.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton, SkeletonBar } from '../ui/skeleton.tsx';
import { useDocumentTitle } from '../ui/use-document-title.ts';

export function Component() {
  const { invitation } = useOfficeTexts();
  const token = useToken();
  useDocumentTitle(invitation.title);
  if (token !== '') return <Opened key={token} token={token} />;
  return <Notice heading="h1" title={invitation.noToken} hint={invitation.noTokenHint} />;
}

function Opened({ token }: { token: string }) {
  const { invitation: texts } = useOfficeTexts();
  const leave = useLeave();
  const { data: invitation, error, refetch } = useQuery(invitationQueries.opened(token));
  useDocumentTitle(invitation ? texts.titles[invitation.purpose] : texts.title);
  if (!invitation) {
    return error ? (
      <Failure error={error} onRetry={refetch} heading="h1" />
    ) : (
      <Skeleton>
        <SkeletonBar size="card" />
      </Skeleton>
    );
  }
  return (
    <Desk
      title={texts.titles[invitation.purpose]}
      lead={texts.leads[invitation.purpose]}
      foot={texts.expires(formatTime(invitation.expiresAt))}
    >
      <InvitationForm
        token={token}
        invitation={invitation}
        onAccepted={() => leave('passwordSet')}
      />
    </Desk>
  );
}
