import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendEntry, SYSTEM_ACTOR } from './audit.ts';
import { verifyChain } from './audit-chain.ts';
import { HEADS_FILE, noteHead, readHeads, setHeadsAside } from './audit-heads.ts';

let database: TestDatabase;
let folder: string;
let file: string;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = join(await mkdtemp(join(tmpdir(), 'lianfang-heads-')), 'data');
  file = join(folder, HEADS_FILE);
});

afterAll(async () => {
  await database.remove();
  await rm(folder, { recursive: true });
});

test('heads are noted one a line, for the owner alone, and read back as they were', async () => {
  const { db } = database;
  const first = await noteHead(db.pool, folder, new Date('2026-11-24T00:00:00Z'));
  await db.prisma.$transaction((tx) =>
    appendEntry(tx, SYSTEM_ACTOR, { action: 'separation.on', object: { kind: 'installation' } }),
  );
  const second = await noteHead(db.pool, folder, new Date('2026-11-25T00:00:00Z'));
  expect([first.sequence, second.sequence]).toEqual([0, 1]);
  expect(await readHeads(file)).toEqual([first, second]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await verifyChain(db.pool, await readHeads(file))).toMatchObject({ bad: null });
});

test('promise 27: a head noted anew after the entry was rewritten does not outweigh what was noted before', async () => {
  const { pool } = database.db;
  const good = await readHeads(file);
  const forged = good.map((head) => ({ ...head, hash: '0'.repeat(64) })).slice(1);
  expect((await verifyChain(pool, [...good, ...good])).bad).toBeNull();
  for (const heads of [
    [...good, ...forged],
    [...forged, ...good],
  ]) {
    const { bad } = await verifyChain(pool, heads);
    expect(bad).toEqual({ sequence: 1, fault: 'record-differs' });
  }
});

test('a line that is no head is named', async () => {
  for (const line of ['{"at":"2026-11-24T00:00:00Z","sequence":1}', 'not JSON', '[]']) {
    const bad = join(folder, 'bad.jsonl');
    await writeFile(bad, `\n${line}\n`);
    await expect(readHeads(bad)).rejects.toThrow('Line 2 of');
  }
});

test('heads of a log that is no longer there are set aside, not deleted; where there are none, nothing happens', async () => {
  const kept = await readHeads(file);
  await setHeadsAside(folder, 'then');
  expect(await readdir(folder)).not.toContain(HEADS_FILE);
  expect(await readHeads(join(folder, `before-then-${HEADS_FILE}`))).toEqual(kept);
  await setHeadsAside(folder, 'later');
  expect((await readdir(folder)).filter((name) => name.includes('later'))).toEqual([]);
});
