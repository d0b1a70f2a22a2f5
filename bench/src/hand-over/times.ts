import { Client } from 'pg';
import { send } from '../audit/send.ts';
import { type Parties, PLACES } from './fill.ts';

/** A filled database, the app on it, and somebody who may hand its places over. */
export interface Case {
  database: string;
  databaseUrl: string;
  api: string;
  cookie: string;
  parties: Parties;
}

/** In milliseconds. */
export interface Times {
  made: number;
  undone: number;
  bare: number;
}

/** Hands all places over and takes that back, from the request to the whole answer. */
export async function measureTimes(one: Case): Promise<Times> {
  const { api, cookie, parties } = one;
  const headers = { cookie };
  const url = `${api}/hand-overs/places?partyId=${parties.fromId}`;
  const { items } = (await send(url, { headers })).body as { items: { id: string }[] };
  if (items.length !== PLACES) throw new Error(`${items.length} places instead of ${PLACES}`);
  const body = {
    places: items.map(({ id }) => id),
    stages: [],
    toPartyId: parties.toId,
    from: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(),
    reason: '审批职能划转',
  };
  const made = await time(() => send(`${api}/hand-overs`, { method: 'POST', headers, body }));
  const { id } = made.value.body as { id: string };
  const bare = await time(() => writeBare(one.databaseUrl, id));
  const undo = `${api}/hand-overs/${id}/undo`;
  const undone = await time(() => send(undo, { method: 'POST', headers, body: {} }));
  return { made: made.ms, undone: undone.ms, bare: bare.ms };
}

/** The rows of a hand-over once more, into tables without rules: its places, what begins there, and the log. */
async function writeBare(databaseUrl: string, id: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const rows of [
    `hand_over_places WHERE hand_over_id = '${id}'`,
    `stage_assignments WHERE id IN (SELECT begun_id FROM hand_over_places WHERE hand_over_id = '${id}')`,
    `audit_entries ORDER BY sequence DESC LIMIT ${PLACES}`,
  ]) {
    await client.query(`CREATE TEMPORARY TABLE bare AS SELECT * FROM ${rows}`);
    await client.query('DROP TABLE bare');
  }
  await client.end();
}

async function time<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}
