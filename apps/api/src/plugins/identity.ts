import type { FastifyInstance } from 'fastify';
import type { Reader } from '../lib/reader.ts';
import { type CookieKeeper, readSessionToken } from '../lib/session-cookie.ts';

/** Tells every route who asks. A cookie that is not ours, or of a session that ended, is nobody. */
export function registerIdentity(
  app: FastifyInstance,
  cookie: CookieKeeper,
  findReader: (token: string) => Promise<Reader | null>,
): void {
  app.addHook('onRequest', async (request) => {
    const token = readSessionToken(request.headers.cookie, cookie);
    if (token) request.reader = await findReader(token);
  });
}
