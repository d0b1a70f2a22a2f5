import { isDatabaseUnavailable } from './database-unavailable.ts';

interface Surroundings {
  PORT: number;
  HOST: string;
  DATABASE_URL?: string | undefined;
}

/** PostgreSQL's own refusals by SQLSTATE, and Prisma's code for passing one on. */
const REFUSED = /^(\d[\dA-Z]{4}|P2039)$/;

/** In one line, what an administrator can mend; undefined where it is none of that. */
export function tellStartFault(
  error: NodeJS.ErrnoException,
  { PORT, HOST, DATABASE_URL }: Surroundings,
): string | undefined {
  const { code = '', syscall, hostname } = { hostname: '', ...error };
  if (syscall === 'listen' || hostname === HOST) {
    return code === 'EADDRINUSE'
      ? `PORT ${PORT} is in use · 端口 ${PORT} 已被占用`
      : `Cannot listen on ${HOST}:${PORT} (${code}) · 无法监听该地址`;
  }
  if (DATABASE_URL === undefined) return undefined;
  if (isDatabaseUnavailable(error)) {
    return `The database of DATABASE_URL does not answer: ${lastLineOf(error)} · 无法连接 DATABASE_URL 的数据库`;
  }
  return REFUSED.test(code)
    ? `The database of DATABASE_URL refuses: ${lastLineOf(error)} · DATABASE_URL 的数据库拒绝了操作`
    : undefined;
}

/** Prisma begins with where it was called; what happened comes last. Several addresses that failed come without any. */
function lastLineOf({ message, code }: NodeJS.ErrnoException): string | undefined {
  return message.trim().split('\n').at(-1) || code;
}
