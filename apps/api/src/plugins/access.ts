import { holdsSomewhere } from '@lianfang/domain';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../lib/problem-error.ts';
import { readerOf } from '../lib/reader.ts';
import '../lib/access.ts';

/**
 * Lets in whom a route lets in, by its `config.access`; a route that does not say stops the start. Which things
 * of the route's kind a reader reaches is part of each query, never of this.
 */
export function registerAccess(app: FastifyInstance): void {
  app.addHook('onRoute', ({ method, url, config }) => {
    if (!config?.access) throw new Error(`${method} ${url} does not say whom it lets in`);
  });
  app.addHook('onRequest', async (request) => {
    const { access = 'public' } = request.routeOptions.config;
    if (access === 'public') return;
    const { grants } = readerOf(request);
    if (access !== 'signed-in' && !holdsSomewhere(grants, access)) {
      throw new ProblemError('forbidden');
    }
  });
}
