import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPgliteSession, type PgliteSession } from './pglite-session.ts';
import { createWireServer } from './wire-server.ts';

let folder: string;
let session: PgliteSession;
let server: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianfang-wire-'));
  const db = await PGlite.create();
  await db.exec('CREATE TABLE written (word text)');
  session = openPgliteSession(db);
  server = createWireServer(session.execute, (error) => {
    throw error;
  });
  server.listen(join(folder, '.s.PGSQL.5432'));
  await once(server, 'listening');
});

afterAll(async () => {
  server.close();
  await session.close();
  await rm(folder, { recursive: true });
});

const place = () => ({ host: folder, user: 'postgres', database: 'postgres' });

async function openClient(): Promise<Client> {
  const client = new Client(place());
  await client.connect();
  return client;
}

test('many clients at once get each their own answer, in and outside transactions', async () => {
  const pool = new Pool({ ...place(), max: 12 });
  const answers = await Promise.all(
    Array.from({ length: 400 }, async (_, n) => {
      if (n % 3 > 0) return (await pool.query('SELECT $1::int AS n', [n])).rows;
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query('INSERT INTO written VALUES ($1)', [`at once ${n}`]);
      const { rows } = await client.query('SELECT $1::int AS n', [n]);
      await client.query('COMMIT');
      client.release();
      return rows;
    }),
  );
  expect(answers).toEqual(Array.from({ length: 400 }, (_, n) => [{ n }]));
  const { rows } = await pool.query("SELECT word FROM written WHERE word LIKE 'at once%'");
  expect(rows).toHaveLength(134);
  await pool.end();
});

test('an error is told to the one who made it, and the next question gets its own answer', async () => {
  const client = await openClient();
  const other = await openClient();
  for (let n = 0; n < 20; n += 1) {
    const others = other.query('SELECT $1::int AS n', [n]);
    await expect(client.query('SELECT 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' });
    await expect(client.query('SELECT nonsense')).rejects.toMatchObject({ code: '42703' });
    const { rows } = await client.query('SELECT $1::text AS word', [`after ${n}`]);
    expect(rows).toEqual([{ word: `after ${n}` }]);
    expect((await others).rows).toEqual([{ n }]);
  }
  await Promise.all([client.end(), other.end()]);
});

test('a statement that one client has only parsed so far is not replaced by that of another', async () => {
  const other = await openClient();
  const slow = await openSocket();
  await ask(slow, Buffer.concat([parse("SELECT 'mine'"), frame('H')]), '1');
  const otherAnswer = other.query('SELECT $1::text AS word', ['theirs']);
  const answer = await ask(slow, Buffer.concat([bind(), execute(), frame('S')]), 'Z');
  expect(answer).toContain('mine');
  expect((await otherAnswer).rows).toEqual([{ word: 'theirs' }]);
  slow.destroy();
  await other.end();
});

test('nobody else reads or writes inside a transaction that is open', async () => {
  const writer = await openClient();
  const reader = await openClient();
  await writer.query('BEGIN');
  await writer.query("INSERT INTO written VALUES ('half')");
  let isRead = false;
  const read = reader.query("SELECT word FROM written WHERE word = 'half'").then((result) => {
    isRead = true;
    return result.rows;
  });
  await writer.query('SELECT 1');
  expect(isRead).toBe(false);
  await writer.query('ROLLBACK');
  expect(await read).toEqual([]);
  await Promise.all([writer.end(), reader.end()]);
});

test('a client that vanishes inside a transaction leaves nothing behind and holds nobody up', async () => {
  const waiting = await openClient();
  const lost = await openClient();
  lost.on('error', () => undefined);
  await lost.query('BEGIN');
  await lost.query("INSERT INTO written VALUES ('lost')");
  const answer = waiting.query("SELECT word FROM written WHERE word = 'lost'");
  (lost as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
  expect((await answer).rows).toEqual([]);
  await waiting.end();
});

test('a client that vanishes after an error inside half a batch holds nobody up', async () => {
  const lost = await openSocket();
  await ask(lost, Buffer.concat([parse('SELEC'), frame('H')]), 'E');
  lost.destroy();
  const client = await openClient();
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await client.end();
});

test('a client that asks for encryption is told there is none, and goes on', async () => {
  const socket = connect(join(folder, '.s.PGSQL.5432'));
  const request = Buffer.alloc(8);
  request.writeInt32BE(8, 0);
  request.writeInt32BE(80877103, 4);
  expect(await ask(socket, request, 'N')).toBe('N');
  expect(await ask(socket, startup(), 'Z')).toContain('server_version');
  socket.destroy();
});

test('an answer and a question of megabytes pass whole', async () => {
  const client = await openClient();
  const text = '廉'.repeat(700_000);
  const { rows } = await client.query('SELECT $1::text AS text', [text]);
  expect(rows[0].text === text).toBe(true);
  await client.end();
});

async function openSocket(): Promise<Socket> {
  const socket = connect(join(folder, '.s.PGSQL.5432'));
  await ask(socket, startup(), 'Z');
  return socket;
}

/** Sends bytes and reads until a frame of that letter has come. */
async function ask(socket: Socket, bytes: Buffer, until: string): Promise<string> {
  let answer = Buffer.alloc(0);
  socket.write(bytes);
  while (!lettersOf(answer).includes(until)) {
    answer = Buffer.concat([answer, (await once(socket, 'data'))[0]]);
  }
  return answer.toString('latin1');
}

function lettersOf(answer: Buffer): string {
  let letters = '';
  for (let at = 0; at < answer.length; ) {
    letters += String.fromCharCode(answer[at] as number);
    if (letters === 'N') return letters;
    at += 1 + answer.readInt32BE(at + 1);
  }
  return letters;
}

function startup(): Buffer {
  const body = Buffer.from('user\0postgres\0database\0postgres\0\0');
  const head = Buffer.alloc(8);
  head.writeInt32BE(8 + body.length, 0);
  head.writeInt32BE(196608, 4);
  return Buffer.concat([head, body]);
}

function frame(letter: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

const parse = (sql: string) => frame('P', Buffer.from(`\0${sql}\0\0\0`));
const bind = () => frame('B', Buffer.alloc(8));
const execute = () => frame('E', Buffer.alloc(5));
