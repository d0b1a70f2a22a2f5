import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import findMyWay, { type HTTPMethod } from 'find-my-way';
import { ProblemError } from '../lib/problem-error.ts';

/**
 * Tells a known path with the wrong method (405 with `Allow`) from an unknown one (404);
 * Fastify answers 404 to both. Must be registered before the routes, to see them.
 */
export function registerUnmatchedRequests(
  app: FastifyInstance,
  answerPage: (request: FastifyRequest, reply: FastifyReply) => unknown,
): void {
  const router = findMyWay();
  app.addHook('onRoute', ({ method, url }) => {
    if (url !== '*' && url !== '/*')
      router.on([method].flat() as HTTPMethod[], url, () => undefined);
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = '/'] = request.url.split('?');
    const allowed = app.supportedMethods.filter((method) =>
      router.find(method as HTTPMethod, path),
    );
    // A route that is there may still have nothing to give, such as a file that is gone from the disk.
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      reply.header('allow', allowed.toSorted().join(', '));
      throw new ProblemError('method-not-allowed');
    }
    return answerPage(request, reply);
  });
}
