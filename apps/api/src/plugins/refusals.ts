import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError, STATUS_OF } from '../lib/problem-error.ts';
import { actorOf } from '../lib/reader.ts';

interface Refusal {
  actor: ReturnType<typeof actorOf>;
  route: string;
  id: string | null;
  code: string;
}

/**
 * Writes into the log what somebody who is logged in was refused: what their roles do not include, and things
 * that are not there for them. A log that cannot be written does not turn a refusal into a failure.
 */
export function registerRefusals(
  app: FastifyInstance,
  logRefusal: (refusal: Refusal) => Promise<void>,
): void {
  app.addHook('onError', async (request, _reply, error) => {
    if (!request.reader || !(error instanceof ProblemError)) return;
    if (![403, 404].includes(STATUS_OF[error.code])) return;
    try {
      await logRefusal({
        actor: actorOf(request),
        route: `${request.method} ${request.routeOptions.url}`,
        id: idOf(request),
        code: error.code,
      });
    } catch (failure) {
      request.log.error({ err: failure }, 'a refused access is not in the log');
    }
  });
}

/** The last thing that the address names; what was not even looked at can be any text. */
function idOf({ params }: FastifyRequest): string | null {
  const ids = Object.values((params ?? {}) as Record<string, unknown>);
  const last = ids.at(-1);
  return typeof last === 'string' ? last : null;
}
