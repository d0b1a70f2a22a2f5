import { randomUUID } from 'node:crypto';
import { type Server, startServer } from '../ladder/processes.ts';
import { send } from './send.ts';

/** Somebody who is logged in and renames an organisation of their own, over and over. */
export interface Writer {
  rename: () => Promise<void>;
}

const WITHOUT_LOG = new URL('without-log.ts', import.meta.url);
const PASSWORD = `Aa-${randomUUID()}`;
const SECRET = randomUUID();

/** Starts the app, whole or without its log, with accounts to write as. */
export function startWritable(url: string, isLogged: boolean): Promise<Server> {
  return startServer(new URL('../../../apps/api/src/main.ts', import.meta.url), (port) => ({
    args: ['--demo'],
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATABASE_URL: url,
      AUTH_SECRET: SECRET,
      DEMO_PASSWORD: PASSWORD,
      LOG_LEVEL: 'info',
      ...(isLogged ? {} : { NODE_OPTIONS: `--import ${WITHOUT_LOG}` }),
      // All load comes from one account and one address: counted as in production, and never refused.
      RATE_LIMIT_PER_MINUTE: '999999',
    },
  }));
}

interface LoggedIn {
  api: string;
  cookie: string;
  /** The first that its administrator sees. */
  organizationId: string;
}

export async function logIn({ address }: Server): Promise<LoggedIn> {
  const api = `${address}/api/v1`;
  const credentials = { username: 'admin', password: PASSWORD };
  const { headers } = await send(`${api}/session`, { method: 'POST', body: credentials });
  const cookie = (headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; ');
  const { body } = await send(`${api}/organizations`, { headers: { cookie } });
  const [first] = (body as { items: { id: string }[] }).items;
  if (!first) throw new Error('No organisation to write in');
  return { api, cookie, organizationId: first.id };
}

/** So many writers at an app, each on an organisation of its own. */
export async function openWriters(server: Server, count: number): Promise<Writer[]> {
  const { api, cookie, organizationId: parentId } = await logIn(server);
  const organizations = `${api}/organizations`;
  return Promise.all(
    Array.from({ length: count }, () => openWriter(organizations, { cookie, parentId })),
  );
}

interface Place {
  cookie: string;
  parentId: string;
}

async function openWriter(organizations: string, { cookie, parentId }: Place): Promise<Writer> {
  const place = { parentId, name: '某县水利局', kind: 'bureau' };
  const created = await send(organizations, { method: 'POST', headers: { cookie }, body: place });
  const url = `${organizations}/${(created.body as { id: string }).id}`;
  let etag = created.headers.etag;
  let count = 0;
  return {
    async rename() {
      count += 1;
      const body = { name: count % 2 ? '某县水务局' : '某县水利局' };
      const headers = { cookie, 'if-match': etag };
      etag = (await send(url, { method: 'PATCH', headers, body })).headers.etag;
    },
  };
}
