import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import type { FastifyRequest } from 'fastify';
import { isSecure, type SessionCookie } from './session-cookie.ts';
import { type PeopleAtTheDoor, type SignOnProvider, signOnPlugin } from './sign-on-provider.ts';

export type StartSession = (
  userId: string,
  from: { address: string; userAgent: string | null },
) => Promise<string | null>;

interface AuthenticationParts {
  /** Our own client: better-auth reads and writes through its adapter. */
  prisma: object;
  /** The address that people type, to which a provider sends them back. */
  origin: string;
  cookie: SessionCookie;
  signOn: SignOnProvider | null;
  people: PeopleAtTheDoor & {
    /** Asked before each new session, by whatever way it came. */
    isActive(userId: string): Promise<boolean>;
  };
  log(level: 'debug' | 'info' | 'warn' | 'error', message: string): void;
}

/** Tells better-auth the address of a request; nothing from outside comes under this name. */
const ADDRESS_HEADER = 'x-lianfang-address';

/** What better-auth calls an error: somebody without an account here. The audit log has it, and nothing is wrong. */
const STRANGER = 'signup_disabled';

export type Authentication = ReturnType<typeof createAuthentication>;

/**
 * better-auth behind our own routes, each with its contract, rights and problems: nothing of it is mounted but the
 * way back from single sign-on. Idle time is ours (sessions.repository.ts), so it neither caches nor renews sessions.
 */
export function createAuthentication(parts: AuthenticationParts) {
  const { prisma, origin, cookie, signOn, people, log } = parts;
  const isTls = isSecure(cookie);
  const auth = betterAuth({
    appName: 'Lianfang',
    baseURL: origin,
    basePath: '/api/auth',
    secret: cookie.secret,
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => log(message === STRANGER ? 'info' : level, message),
    },
    session: { expiresIn: cookie.hours * 3600, disableSessionRefresh: true },
    // Whom an identity belongs to is decided by us (sign-on.repository.ts), which keeps no token of the provider either.
    account: { updateAccountOnSignIn: false, accountLinking: { enabled: false } },
    plugins: signOn ? [signOnPlugin(signOn, people)] : [],
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => ((await people.isActive(userId)) ? undefined : false),
        },
      },
    },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: isTls ? '__Host-lianfang' : 'lianfang',
      cookies: { session_token: { name: cookie.name } },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isTls, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER], ipv6Subnet: 128 },
    },
  });

  const startSession: StartSession = async (userId, { address, userAgent }) => {
    const { internalAdapter } = await auth.$context;
    const from = { ipAddress: address, userAgent };
    const session = await internalAdapter.createSession(userId, false, from);
    return session?.token ?? null;
  };
  return { auth, startSession };
}

/** A request as better-auth reads it: what it needs, and nothing that a proxy or a visitor could have added. */
export function requestFrom({ url, headers, ip }: FastifyRequest, origin: string): Request {
  return new Request(new URL(url, origin), {
    headers: {
      cookie: headers.cookie ?? '',
      'user-agent': headers['user-agent'] ?? '',
      [ADDRESS_HEADER]: ip,
    },
  });
}

export function isSignedOn({ headers }: Response, { name }: Pick<SessionCookie, 'name'>): boolean {
  return headers.getSetCookie().some((cookie) => cookie.startsWith(`${name}=`));
}
