import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../lib/problem-error.ts';

const A_MINUTE = 60_000;

/** Accounts and addresses that are counted at a time; the least recent is forgotten first. */
const COUNTED = 20_000;

/** What is dear to answer, or worth guessing at, in proportion to what is allowed altogether. */
const SHARES = { any: 1, misses: 1 / 20, credentials: 1 / 20, export: 1 / 120 } as const;

type Limit = 'credentials' | 'export';
type Counter = ReturnType<FastifyInstance['createRateLimit']>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Counted by itself as well, with a limit far below that of any request. */
    limit?: Limit;
  }
}

export type RateLimits = Awaited<ReturnType<typeof prepareRateLimits>>;

/**
 * Requests in a minute, of an account or else of an address (an IPv6 network of 64 bits is one address). Counted in
 * this process: there is one, and what it forgets at a restart is a minute.
 */
export async function prepareRateLimits(app: FastifyInstance, perMinute: number) {
  await app.register(rateLimit, { global: false, cache: COUNTED, timeWindow: A_MINUTE });
  const count = (share: keyof typeof SHARES, keyGenerator?: typeof accountOrAddress) =>
    app.createRateLimit({
      max: Math.max(1, Math.floor(perMinute * SHARES[share])),
      ...(keyGenerator && { keyGenerator }),
    });
  return {
    any: count('any', accountOrAddress),
    misses: count('misses', accountOrAddress),
    // By address alone: whoever guesses passwords has no account yet, or any.
    credentials: count('credentials'),
    export: count('export', accountOrAddress),
  };
}

const { normalizeIP } = rateLimit;

function accountOrAddress({ reader, ip }: FastifyRequest): string {
  return reader ? `account ${reader.userId}` : normalizeIP(ip);
}

/** Between who asks and whom a route lets in, so that refusals are counted too. */
export function registerRateLimits(app: FastifyInstance, limits: RateLimits): void {
  app.addHook('onRequest', async (request, reply) => {
    const { limit } = request.routeOptions.config;
    await refuseTooMany(limits.any, request, reply);
    if (limit) await refuseTooMany(limits[limit], request, reply);
  });
}

/** @throws {ProblemError} 429 */
export async function refuseTooMany(
  count: Counter,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const counted = await count(request);
  if (counted.isAllowed || !counted.isExceeded) return;
  reply.header('retry-after', Math.max(1, counted.ttlInSeconds));
  throw new ProblemError('too-many-requests');
}
