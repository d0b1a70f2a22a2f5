import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import {
  buildChart,
  buildOrganization,
  buildSession,
  buildUser,
  openEmptyDatabase,
  openTestDatabase,
  type TestDatabase,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from './audit.ts';
import { verifyChain } from './audit-chain.ts';
import { makeBackup } from './backup.ts';
import type { BackupHeader } from './backup-file.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { restoreBackup } from './restore.ts';
import { loadSeed } from './seed.ts';

let database: TestDatabase;
let folder: string;
let file: string;
let counted: Record<string, number>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianfang-backup-'));
  file = join(folder, 'a.backup');
  database = await openTestDatabase();
  const { db } = database;
  await loadSeed(db, new Date('2026-11-23T01:02:03.456Z'));
  // A parent that is younger than its child, text that trips readers of lines, and a setting as JSON.
  const child = await buildOrganization(db, { name: '行\u2028段\n"\\,\t𠮷' });
  const parent = await buildOrganization(db, { name: '上级' });
  await db.prisma.organization.update({
    where: { id: child },
    data: { parentId: parent, levelWords: { high: '一级', medium: '二级', low: '三级' } },
  });
  await buildChart(db, { organizationId: child, stages: [{ name: '受理', riskLevel: 'high' }] });
  const userId = await buildUser(db, { grants: [{ role: 'officer', organizationId: child }] });
  await buildSession(db, userId);
  await db.pool.query(
    `INSERT INTO audit_entries (actor_name, action, object_kind, result, after)
     SELECT '批量', 'user.changed', 'user', 'done', repeat('很长', n) FROM generate_series(1, 1200) n`,
  );
  counted = await countAll(database);
  await makeBackup(database.url, file, SYSTEM_ACTOR);
});

afterAll(async () => {
  await database.remove();
  await rm(folder, { recursive: true });
});

async function countAll({ db: { pool } }: TestDatabase): Promise<Record<string, number>> {
  const { rows } = await pool.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`,
  );
  const counts = await Promise.all(
    rows.map(async ({ name }) => {
      const found = await pool.query(`SELECT count(*)::int AS n FROM "${name}"`);
      return [name, found.rows[0].n] as const;
    }),
  );
  return Object.fromEntries(counts);
}

const readDocuments = async ({ db: { pool } }: TestDatabase) =>
  (await pool.query('SELECT id, document, document_hash FROM chart_versions ORDER BY id')).rows;

describe('promise 37: a backup', () => {
  test('restores into an empty database: the same rows, the same bytes, the same chain', async () => {
    const restored = await openEmptyDatabase();
    await restoreBackup(restored.url, file, SYSTEM_ACTOR);
    expect(await countAll(restored)).toEqual({
      ...counted,
      sessions: 0,
      verifications: 0,
      audit_entries: (counted.audit_entries ?? 0) + 1,
    });
    expect(await readDocuments(restored)).toEqual(await readDocuments(database));
    const head = await verifyChain(restored.db.pool);
    expect(head).toEqual({ verified: (counted.audit_entries ?? 0) + 1, bad: null });
    const { rows } = await restored.db.pool.query(
      'SELECT action, after FROM audit_entries ORDER BY sequence DESC LIMIT 1',
    );
    expect(rows).toMatchObject([
      { action: 'backup.restored', after: expect.stringContaining('"file":"a.backup"') },
    ]);
    // Triggers and constraints are as they were: what was forbidden is forbidden.
    for (const sql of [
      'DELETE FROM audit_entries',
      'UPDATE chart_versions SET title = title WHERE published_at IS NOT NULL',
    ]) {
      await expect(restored.db.pool.query(sql)).rejects.toMatchObject({ code: '23001' });
    }
    await expect(restored.db.pool.query('DELETE FROM organizations')).rejects.toMatchObject({
      code: /^2300[13]$/,
    });
    const { rows: deferrable } = await restored.db.pool.query(
      'SELECT conname FROM pg_constraint WHERE condeferrable AND contype = $1',
      ['f'],
    );
    expect(deferrable).toEqual([]);
    await restored.remove();
  });

  test('of a server restores into the embedded database as well', async () => {
    const embedded = await startEmbeddedDatabase(join(folder, 'embedded'));
    const { tables } = await restoreBackup(embedded.url, file, SYSTEM_ACTOR);
    expect(tables.length).toBeGreaterThan(15);
    await embedded.stop();
  });

  test('is itself in the log, is for its owner alone, and never takes the place of another file', async () => {
    const { rows } = await database.db.pool.query(
      "SELECT after FROM audit_entries WHERE action = 'backup.made'",
    );
    expect(JSON.parse(rows[0].after)).toMatchObject({ file: 'a.backup' });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const before = await readFile(file);
    await expect(makeBackup(database.url, file, SYSTEM_ACTOR)).rejects.toThrow('exists already');
    expect(await readFile(file)).toEqual(before);
  });

  test('holds no session and no half of a sign-on', async () => {
    const { tables } = JSON.parse((await readLines())[0] ?? '');
    const names = tables.map(({ name }: { name: string }) => name);
    expect(names).toContain('users');
    expect(names).not.toContain('sessions');
    expect(names).not.toContain('verifications');
  });
});

async function readLines(): Promise<string[]> {
  return gunzipSync(await readFile(file))
    .toString()
    .split('\n');
}

/** A file as somebody could have made it, with a footer that fits if they went that far. */
async function forge(change: (lines: string[]) => string[], { fits }: { fits: boolean }) {
  const lines = change((await readLines()).slice(0, -2));
  const body = `${lines.join('\n')}\n`;
  const sha256 = fits ? createHash('sha256').update(body).digest('hex') : '0';
  return gzipSync(`${body}${JSON.stringify({ sha256 })}\n`);
}

const inHeader = (change: (header: BackupHeader) => unknown) => (lines: string[]) => {
  const header = JSON.parse(lines[0] ?? '');
  return [JSON.stringify({ ...header, ...Object(change(header)) }), ...lines.slice(1)];
};

describe('promise 37: nothing is touched by a file', () => {
  let empty: TestDatabase;

  beforeAll(async () => {
    empty = await openEmptyDatabase();
  });

  afterAll(() => empty.remove());

  test.each<[what: string, sentence: RegExp, make: () => Promise<Buffer>]>([
    ['that is cut off', /damaged or cut off/, async () => (await readFile(file)).subarray(0, -200)],
    [
      'in which a bit was turned',
      /damaged or cut off/,
      async () => {
        const bytes = await readFile(file);
        const middle = Math.floor(bytes.length / 2);
        bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
        return bytes;
      },
    ],
    ['that is no backup', /no backup of Lianfang/, async () => Buffer.from('PK not this')],
    ['that is empty', /no backup of Lianfang/, async () => Buffer.alloc(0)],
    ['of another program', /no backup of Lianfang/, async () => gzipSync('{"format":"dump"}\n')],
    [
      'whose rows were changed',
      /damaged or cut off/,
      () => forge((lines) => lines.map((line) => line.replace('上级', '下级')), { fits: false }),
    ],
    ['that lacks a row', /damaged or cut off/, () => forge((l) => l.slice(0, -1), { fits: true })],
    [
      'of a newer release',
      /newer release/,
      () =>
        forge(
          inHeader(({ migrations }) => ({
            migrations: [...migrations, { name: '29990101000000_later', checksum: 'x' }],
          })),
          { fits: true },
        ),
    ],
    [
      'of a newer format',
      /newer release/,
      () =>
        forge(
          inHeader(() => ({ version: 2 })),
          { fits: true },
        ),
    ],
    [
      'of a release with other migrations',
      /has another/,
      () =>
        forge(
          inHeader(({ migrations }) => ({
            migrations: migrations.map((one) => ({ ...one, checksum: 'x' })),
          })),
          { fits: true },
        ),
    ],
  ])('%s', async (_what, sentence, make) => {
    const path = join(folder, 'bad.backup');
    await writeFile(path, await make());
    await expect(restoreBackup(empty.url, path, SYSTEM_ACTOR)).rejects.toThrow(sentence);
    expect(await countAll(empty)).toEqual({});
  });

  test('in which somebody changed the log: it is named, and the database stays empty', async () => {
    const path = join(folder, 'forged.backup');
    const forged = await forge(
      (lines) => lines.map((line) => line.replace('"批量","address"', '"别人","address"')),
      { fits: true },
    );
    await writeFile(path, forged);
    const target = await openEmptyDatabase();
    await expect(restoreBackup(target.url, path, SYSTEM_ACTOR)).rejects.toThrow(
      /broken at entry \d+ \(changed\)/,
    );
    expect((await countAll(target)).organizations).toBe(0);
    // What was good is restored into the same database afterwards.
    await restoreBackup(target.url, file, SYSTEM_ACTOR);
    await target.remove();
  });

  test('where the database is not empty', async () => {
    await expect(restoreBackup(database.url, file, SYSTEM_ACTOR)).rejects.toThrow('not empty');
    const foreign = await openEmptyDatabase();
    await foreign.db.pool.query('CREATE TABLE payroll (id int)');
    await expect(restoreBackup(foreign.url, file, SYSTEM_ACTOR)).rejects.toThrow('not empty');
    await foreign.remove();
  });
});
