import type { LogIn, OwnSession, SessionState } from '@lianfang/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getJson, RefusedError, sendJson } from '../../lib/http.ts';

const SESSION = '/api/v1/session';
const OWN_SESSIONS = '/api/v1/account/sessions';

export const sessionQueries = {
  /** Who is asking; nobody is an answer too. */
  current: queryOptions({
    queryKey: [SESSION],
    queryFn: ({ signal }) => getJson<SessionState>(SESSION, signal),
  }),
  /** Where the same person is logged in. */
  own: queryOptions({
    queryKey: [OWN_SESSIONS],
    queryFn: ({ signal }) => getJson<{ items: OwnSession[] }>(OWN_SESSIONS, signal),
    staleTime: 0,
  }),
};

export const logIn = (credentials: LogIn) => sendJson<SessionState>('POST', SESSION, credentials);

/** Whoever is logged out already has what they want. */
export async function logOut(): Promise<void> {
  try {
    await sendJson('DELETE', SESSION);
  } catch (error) {
    if (!(error instanceof RefusedError && error.status === 401)) throw error;
  }
}

/** The address of the single sign-on to go to. */
export const beginSignOn = (returnTo: string) =>
  sendJson<{ url: string }>('POST', `${SESSION}/sign-on`, { returnTo });

export const changePassword = (passwords: { currentPassword: string; newPassword: string }) =>
  sendJson('PUT', '/api/v1/account/password', passwords);

export const endOwnSession = (sessionId: string) =>
  sendJson('DELETE', `${OWN_SESSIONS}/${encodeURIComponent(sessionId)}`);

export const endAllSessions = () => sendJson('DELETE', OWN_SESSIONS);
