/**
 * What `pg` and the network say when the database is gone, starting or full (SQLSTATE classes 08, 53, 57),
 * and a statement that was ended for the sake of another: sent again, it will do.
 */
const CODES =
  /^(ECONN\w+|ENOENT|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|08...|53...|57P..|40P01|40001)$/;
/** The same in Prisma's words: unreachable, no connection or no transaction in time, a deadlock that was ended. */
const PRISMA_CODES = /^P(1001|1002|1008|1017|2024|2028|2034|2037)$/;
const POOL_GAVE_UP = /^(timeout exceeded when trying to connect|Connection terminated)/;

export function isDatabaseUnavailable(error: NodeJS.ErrnoException): boolean {
  const { code = '', message } = error;
  const hasGivenUp = POOL_GAVE_UP.test(message) || isDatabaseClosed(error);
  return CODES.test(code) || PRISMA_CODES.test(code) || hasGivenUp;
}

/**
 * We closed it ourselves, at a stop: nobody waits for the answer. Fastify lets those finish who wait, but the request
 * of a reader who went away goes on unseen, and may ask once more.
 */
export function isDatabaseClosed({ message }: Error): boolean {
  return message === 'Cannot use a pool after calling end on the pool';
}
