import type { AcceptInvitation, Invitation } from '@lianfang/contracts';
import { queryOptions } from '@tanstack/react-query';
import { sendJson } from '../../lib/http.ts';

const INVITATIONS = '/api/v1/invitations';

export const invitationQueries = {
  /** What a one-time link is for. Its token goes in the body: addresses are written into logs. */
  opened: (token: string) =>
    queryOptions({
      queryKey: [INVITATIONS, token],
      queryFn: () => sendJson<Invitation>('POST', `${INVITATIONS}/open`, { token }),
      gcTime: 0,
    }),
};

export const acceptInvitation = (accepted: AcceptInvitation) =>
  sendJson<unknown>('POST', `${INVITATIONS}/accept`, accepted);
