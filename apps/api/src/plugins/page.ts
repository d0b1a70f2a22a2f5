import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../lib/problem-error.ts';

const BUILT_PAGE = fileURLToPath(new URL('../../../web/dist/', import.meta.url));
const A_YEAR = 'public, max-age=31536000, immutable';

/** Serves the built page. A file of `assets/` carries the hash of its content in its name, so it never changes. */
export async function registerPage(app: FastifyInstance): Promise<void> {
  if (!existsSync(BUILT_PAGE)) return;
  await app.register(fastifyStatic, {
    root: BUILT_PAGE,
    preCompressed: true,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? A_YEAR : 'no-cache');
    },
  });
}

/** The page routes by itself: any address that is not the API's and asks for HTML is one of the page's. */
export function answerPage(request: FastifyRequest, reply: FastifyReply) {
  const isPage =
    request.method === 'GET' || request.method === 'HEAD'
      ? /\btext\/html\b/.test(request.headers.accept ?? '') &&
        !/^\/(api|health|assets)\b/.test(request.url)
      : false;
  if (!isPage || !reply.sendFile) throw new ProblemError('not-found');
  return reply.sendFile('index.html');
}
