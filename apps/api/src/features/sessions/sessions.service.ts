import type { LogIn, SessionState } from '@lianfang/contracts';
import { abilitiesSomewhere, foldUsername } from '@lianfang/domain';
import { type Attempts, TooManyAttempts } from '../../lib/attempts.ts';
import type { StartSession } from '../../lib/authentication.ts';
import { isPasswordOf } from '../../lib/passwords.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Reader, RequestActor } from '../../lib/reader.ts';
import type { Credentials, SessionRepository } from './sessions.repository.ts';

/** Who is at the door. */
export interface Visitor {
  actor: RequestActor;
  address: string;
  userAgent: string | null;
  /** The session that they come with. */
  sessionId: string | undefined;
}

interface SessionParts {
  sessions: SessionRepository;
  attempts: Attempts;
  startSession: StartSession;
}

export function sessionService({ sessions, attempts, startSession }: SessionParts) {
  async function claimOrLog(username: string, { actor, address }: Visitor) {
    try {
      return await attempts.claim({ username, address });
    } catch (error) {
      if (error instanceof TooManyAttempts) {
        const credentials = await sessions.findCredentials(username);
        await sessions.logRefusal(actor, { credentials, reason: 'locked' });
      }
      throw error;
    }
  }

  /** A password that was changed while it was verified opens nothing: the change could not end this session yet. */
  async function startLasting(credentials: Credentials, visitor: Visitor): Promise<string | null> {
    const token = await startSession(credentials.userId, visitor);
    if (!token || (await sessions.holdsStill(credentials))) return token;
    await sessions.end({ token }, visitor.actor);
    return null;
  }

  return {
    /**
     * @returns the token of a new session
     * @throws {ProblemError} the same 401 for an unknown name, a wrong password and a disabled account
     * @throws {TooManyAttempts} 429 also for the right password: a lock tells nothing about it
     */
    async logIn(login: LogIn, visitor: Visitor): Promise<string> {
      const username = foldUsername(login.username);
      const claim = await claimOrLog(username, visitor);
      const credentials = await sessions.findCredentials(username);
      const isRight = await isPasswordOf(credentials?.hash, login.password);
      const token = isRight && credentials && (await startLasting(credentials, visitor));
      if (!token) {
        const { locksUntil } = claim;
        const refusal = { credentials, reason: 'wrong-credentials', locksUntil } as const;
        await sessions.logRefusal(visitor.actor, refusal);
        throw new ProblemError('wrong-credentials');
      }
      await attempts.forgive({ username, address: visitor.address }, claim);
      await sessions.clear(credentials.userId);
      if (visitor.sessionId) await sessions.end({ id: visitor.sessionId }, visitor.actor);
      return token;
    },
  };
}

export function describeSession(
  reader: Reader | null,
  signOn: SessionState['signOn'],
): SessionState {
  return {
    account: reader && {
      id: reader.userId,
      name: reader.name,
      username: reader.username,
      hasPassword: reader.hasPassword,
      holdsPost: reader.holdsPost,
      grants: reader.grants.map(({ role, organizationId, organizationName }) => ({
        role,
        organization:
          organizationId === null ? null : { id: organizationId, name: organizationName ?? '' },
      })),
    },
    abilities: abilitiesSomewhere(reader?.grants ?? []),
    signOn,
  };
}
