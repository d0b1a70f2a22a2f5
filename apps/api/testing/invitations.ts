import { invitationRepository } from '../src/features/invitations/invitations.repository.ts';
import { hashToken, makeToken } from '../src/lib/invitation-tokens.ts';
import { PASSWORD } from './accounts.ts';
import type { TestApp } from './test-app.ts';

export const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

/** Links as administrators make them, and what people do with them. */
export function linksOf(api: TestApp) {
  const { prisma } = api.database.db;
  const post = (url: string, payload: object) =>
    api.send({ method: 'POST', url: `/api/v1${url}`, payload });
  return {
    post,
    open: (token: string) => post('/invitations/open', { token }),
    accept: (token: string, facts: object = {}) =>
      post('/invitations/accept', { token, password: PASSWORD, ...facts }),
    logIn: (username: string, password = PASSWORD) => post('/session', { username, password }),

    async invite(
      userId: string,
      purpose: 'invitation' | 'reset' = 'invitation',
      expiresAt = inHours(1),
    ): Promise<string> {
      const token = makeToken();
      await prisma.invitation.create({
        data: { userId, purpose, expiresAt, tokenHash: hashToken(token) },
      });
      return token;
    },

    async inviteFirst(): Promise<string> {
      const token = makeToken();
      const invitations = invitationRepository(api.database.db);
      await invitations.offerFirstAdministrator(hashToken(token), inHours(24));
      return token;
    },

    /** Nobody, nowhere: as before the first administrator. */
    async empty(): Promise<void> {
      await prisma.user.deleteMany();
      await prisma.organization.deleteMany({ where: { parentId: { not: null } } });
      await prisma.organization.deleteMany();
      await prisma.loginFailure.deleteMany();
    },
  };
}
