import type { AcceptInvitation, Invitation } from '@lianfang/contracts';
import { foldUsername } from '@lianfang/domain';
import { hashToken, makeLink } from '../../lib/invitation-tokens.ts';
import type { Language } from '../../lib/language.ts';
import { hashPassword, refuseWeakPassword } from '../../lib/passwords.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { RequestActor } from '../../lib/reader.ts';
import { INPUT_TEXTS } from '../../texts/inputs.ts';
import type { InvitationRepository, OpenInvitation } from './invitations.repository.ts';

interface Asking {
  actor: RequestActor;
  language: Language;
}

const HOURS_OF_FIRST_LINK = 24;

/** @returns a new one-time link for the first administrator; null as long as somebody can grant roles */
export async function offerFirstAdministrator(
  invitations: InvitationRepository,
  origin: string,
): Promise<string | null> {
  const { link, tokenHash, expiresAt } = makeLink(origin, HOURS_OF_FIRST_LINK);
  return (await invitations.offerFirstAdministrator(tokenHash, expiresAt)) ? link : null;
}

export function invitationService(invitations: InvitationRepository) {
  async function find(token: string): Promise<OpenInvitation> {
    const found = await invitations.find(hashToken(token));
    if (!found) throw new ProblemError('invitation-not-found');
    return found;
  }

  return {
    async open(token: string): Promise<Invitation> {
      const { userId: _, expiresAt, ...invitation } = await find(token);
      return { ...invitation, expiresAt: expiresAt.toISOString() };
    },

    /** @throws {ProblemError} 404 for a link that cannot be used, 400 for a weak password, 409 for a taken name */
    async accept({ token, password, ...named }: AcceptInvitation, { actor, language }: Asking) {
      const invitation = await find(token);
      const { username, name } = nameOf(invitation, named, language);
      const rules = invitation.passwordRules;
      refuseWeakPassword({ password, username, rules, language, pointer: '#/password' });
      const hash = await hashPassword(password);
      const { purpose, userId: id } = invitation;
      if (purpose === 'first-administrator' || id === null) {
        await invitations.acceptAsFirst(hashToken(token), { username, name, hash }, actor);
      } else {
        const person = { id, username, name, hash };
        await invitations.accept(hashToken(token), { purpose, person }, actor);
      }
    },
  };
}

/** The first administrator says who they are; everybody else was named by whoever invited them. */
function nameOf(
  { username, name }: OpenInvitation,
  given: Pick<AcceptInvitation, 'username' | 'name'>,
  language: Language,
): { username: string; name: string } {
  const isNamed = username !== null && name !== null;
  const wrong = (['username', 'name'] as const).filter(
    (field) => (given[field] !== undefined) === isNamed,
  );
  if (wrong.length > 0) {
    const text = INPUT_TEXTS[language][isNamed ? 'unknownName' : 'missing'];
    throw new ProblemError(
      'invalid-request',
      wrong.map((field) => ({ pointer: `#/${field}`, message: text.replace('{name}', field) })),
    );
  }
  return isNamed
    ? { username, name }
    : { username: foldUsername(given.username ?? ''), name: given.name ?? '' };
}
