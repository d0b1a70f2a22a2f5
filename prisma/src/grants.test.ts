import {
  buildChart,
  buildNextDraft,
  buildOrganization,
  isOnServer,
  openTestDatabase,
  publish,
  readRegister,
  readRegisterMadeAnew,
  type TestDatabase,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appendEntry, SYSTEM_ACTOR } from './audit.ts';
import { verifyChain } from './audit-chain.ts';
import { type Database, openDatabase } from './database.ts';
import { grantRights } from './grants.ts';
import { migrate } from './migrations.ts';
import { loadSeed } from './seed.ts';

const NO_RIGHT = '42501';
const STAGES = [{ name: '受理', riskPoints: [{ text: '拖延' }] }];
const ROLE = `lianfang_app_${crypto.randomUUID().slice(0, 8)}`;
const PASSWORD = crypto.randomUUID();

let database: TestDatabase;
let application: Database;
let applicationUrl: string;

beforeAll(async () => {
  database = await openTestDatabase();
  if (!database.isServer) return;
  await database.db.pool.query(`CREATE ROLE ${ROLE} LOGIN PASSWORD '${PASSWORD}'`);
  const url = new URL(database.url);
  [url.username, url.password] = [ROLE, PASSWORD];
  applicationUrl = url.href;
  // Two processes that start at the same moment.
  await Promise.all([1, 2].map(() => grantRights(database.url, applicationUrl)));
  application = openDatabase(applicationUrl);
});

afterAll(async () => {
  if (database.isServer) {
    await application.close();
    await database.db.pool.query(`DROP OWNED BY ${ROLE}`);
    await database.db.pool.query(`DROP ROLE ${ROLE}`);
  }
  await database.remove();
});

const note = (name: string) =>
  application.prisma.$transaction((tx) =>
    appendEntry(tx, SYSTEM_ACTOR, {
      action: 'organization.changed',
      object: { kind: 'organization', name },
    }),
  );

// The embedded database has one role, which owns everything: there the triggers are all there is.
if (isOnServer()) describe('promise 26: the role that serves', servesWithoutOwning);

function servesWithoutOwning(): void {
  test('writes content and appends to the log, which stays one chain', async () => {
    const id = await buildOrganization(application, { name: '甲县' });
    await application.prisma.organization.update({ where: { id }, data: { name: '乙县' } });
    await note('甲');
    await application.prisma.organization.delete({ where: { id } });
    expect(await verifyChain(application.pool)).toEqual({ verified: 1, bad: null });
  });

  test.each([
    "UPDATE audit_entries SET actor_name = 'x'",
    'DELETE FROM audit_entries',
    'TRUNCATE audit_entries',
    'UPDATE audit_head SET sequence = 0',
    'DELETE FROM audit_head',
    "INSERT INTO audit_anchors (sequence, hash) VALUES (1, '')",
    'DELETE FROM audit_anchors',
    'ALTER TABLE audit_entries DISABLE TRIGGER USER',
    'DROP TRIGGER entries_never_change ON audit_entries',
    'CREATE OR REPLACE FUNCTION audit_hash(entry audit_entries) RETURNS text LANGUAGE sql AS $$ SELECT 1 $$',
    'SET session_replication_role = replica',
    'DELETE FROM _prisma_migrations',
    'TRUNCATE organizations CASCADE',
  ])('has no right to: %s', async (sql) => {
    await expect(application.pool.query(sql)).rejects.toMatchObject({ code: NO_RIGHT });
  });

  test('starts without the owner as long as there is nothing to migrate', async () => {
    expect(await migrate(applicationUrl)).toEqual([]);
    expect(await loadSeed(application, new Date())).toBe(3);
  });

  test('publishes charts and hides them, with all that the database keeps of them', async () => {
    const { id: chartId } = await buildChart(application, { stages: STAGES });
    const next = await buildNextDraft(application, { chartId, number: 2, stages: STAGES });
    await publish(application, next.versionId, new Date('2026-06-01'));
    const hidden = { where: { id: chartId }, data: { visibility: 'internal' as const } };
    await application.prisma.chart.update(hidden);
    const kept = await readRegister(application);
    expect(await readRegisterMadeAnew(application)).toEqual(kept);
  });

  test('cannot put a head of its own before the real one', async () => {
    const client = await application.pool.connect();
    const { rows: before } = await client.query('SELECT sequence::int FROM audit_head');
    await client.query('CREATE TEMP TABLE audit_head (id int, sequence bigint, hash text)');
    await client.query("INSERT INTO pg_temp.audit_head VALUES (1, 999, 'forged')");
    await client.query(
      "INSERT INTO audit_entries (actor_name, action, object_kind, result) VALUES ('x', 'user.changed', 'user', 'done')",
    );
    client.release(true);
    expect(await verifyChain(application.pool)).toEqual({
      verified: before[0].sequence + 1,
      bad: null,
    });
  });
}

test('where one role is owner and application, it keeps all its rights', async () => {
  await grantRights(database.url, database.url);
  const { rows } = await database.db.pool.query(
    "SELECT has_table_privilege('audit_anchors', 'INSERT') AS may",
  );
  expect(rows).toEqual([{ may: true }]);
});
