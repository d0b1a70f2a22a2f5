/** What `pg` and the network say when the database is gone, starting or full (SQLSTATE classes 08, 53, 57). */
const CODES = /^(ECONN\w+|ENOENT|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|08...|53...|57P..)$/;
const POOL_GAVE_UP = /^(timeout exceeded when trying to connect|Connection terminated)/;

export function isDatabaseUnavailable({ code = '', message }: NodeJS.ErrnoException): boolean {
  return CODES.test(code) || POOL_GAVE_UP.test(message);
}
