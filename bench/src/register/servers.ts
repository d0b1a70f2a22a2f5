import { deepStrictEqual } from 'node:assert/strict';
import { createHmac, randomUUID } from 'node:crypto';
import { type Server, startServer } from '../ladder/processes.ts';
import { read } from '../ladder/read.ts';
import type { Filled } from './fill.ts';
import type { Question } from './questions.ts';

const SECRET = randomUUID();

export interface Registers {
  ours: Server;
  bare: Server;
  /** Who asks ours; the bare route knows its reader from the start. */
  cookie: string;
}

/** The whole app and the bare route over one database, for one reader. */
export async function startRegisters(
  running: AsyncDisposableStack,
  url: string,
  { reader }: Filled,
): Promise<Registers> {
  const ours = await startServer(
    new URL('../../../apps/api/src/main.ts', import.meta.url),
    (port) => ({
      env: {
        PORT: port,
        HOST: '127.0.0.1',
        DATABASE_URL: url,
        AUTH_SECRET: SECRET,
        LOG_LEVEL: 'info',
        // All load comes from one account: counted as in production, and never refused.
        RATE_LIMIT_PER_MINUTE: '999999',
      },
    }),
  );
  running.use(ours);
  const bare = await startServer(
    new URL('../servers/register-bare.ts', import.meta.url),
    (port) => ({
      args: [port, url, reader.id],
    }),
  );
  running.use(bare);
  return { ours, bare, cookie: signCookie(reader.token) };
}

/** @throws where the bare route tells other rows, or another total, than ours */
export async function checkSame(
  { ours, bare, cookie }: Registers,
  questions: readonly Question[],
): Promise<void> {
  for (const { path } of questions.filter(({ isBare }) => isBare)) {
    const [kept, built] = await Promise.all([
      read(`${ours.address}/api/v1${path}`, { cookie }),
      read(bare.address + path),
    ]);
    const { items, total } = JSON.parse(String(kept.body));
    const wanted = items.map(({ cursor: _, ...item }: Record<string, unknown>) => item);
    deepStrictEqual(JSON.parse(String(built.body)), { total, items: wanted });
  }
}

/** As the API signs the cookie of a session. */
function signCookie(token: string): string {
  const signature = createHmac('sha256', SECRET).update(token).digest('base64');
  return `lianfang.session=${encodeURIComponent(`${token}.${signature}`)}`;
}
