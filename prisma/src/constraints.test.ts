import {
  buildDraft,
  buildOrganization,
  buildParty,
  openTestDatabase,
  type TestDatabase,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

const UNIQUE = '23505';
const FOREIGN_KEY = '23503';
const CHECK = '23514';
const RESTRICT = '23001';

let database: TestDatabase;
/** What a forbidden statement may name. */
const at: Record<string, string> = {};

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  at.organization = await buildOrganization(db, { name: '某县' });
  at.party = await buildParty(db, { organizationId: at.organization });
  const draft = await buildDraft(db, {
    organizationId: at.organization,
    chartMeasures: ['甲'],
    stages: [{ name: '受理', riskPoints: [{ text: '乙' }] }, { name: '审查' }],
  });
  const [riskPoint, measure] = [crypto.randomUUID(), crypto.randomUUID()];
  const other = await buildDraft(db, {
    organizationId: at.organization,
    chartMeasures: [{ key: measure, text: '丙' }],
    stages: [{ name: '受理', riskPoints: [{ key: riskPoint, text: '丁' }] }],
  });
  Object.assign(at, { foreignRiskPoint: riskPoint, foreignMeasure: measure });
  Object.assign(at, { chart: draft.chartId, version: draft.versionId, otherChart: other.chartId });
  [at.first, at.second] = draft.stageKeys as [string, string];
  at.foreign = other.stageKeys[0] as string;
});

afterAll(() => database.remove());

test.each<[sentence: string, code: string, sql: string]>([
  ['two stages at one position', UNIQUE, "UPDATE stages SET position = 0 WHERE key = ':second'"],
  ['a position before the first', CHECK, "UPDATE stages SET position = -1 WHERE key = ':second'"],
  [
    'a stage of another chart',
    FOREIGN_KEY,
    `INSERT INTO stages (version_id, chart_id, key, position, name, name_as_printed)
     VALUES (':version', ':chart', ':foreign', 7, 'x', 'x')`,
  ],
  [
    'a stage whose chart is not that of its version',
    FOREIGN_KEY,
    `INSERT INTO stages (version_id, chart_id, key, position, name, name_as_printed)
     VALUES (':version', ':otherChart', ':foreign', 7, 'x', 'x')`,
  ],
  [
    'a risk point of another chart',
    FOREIGN_KEY,
    `INSERT INTO risk_points (version_id, key, stage_key, position, text)
     VALUES (':version', ':foreignRiskPoint', ':first', 7, 'x')`,
  ],
  [
    'a risk point that takes the key of one of another chart',
    FOREIGN_KEY,
    "UPDATE risk_points SET key = ':foreignRiskPoint' WHERE version_id = ':version'",
  ],
  [
    'a measure of another chart',
    FOREIGN_KEY,
    `INSERT INTO control_measures (version_id, key, stage_key, position, text)
     VALUES (':version', ':foreignMeasure', ':first', 7, 'x')`,
  ],
  [
    'a chart-wide measure of another chart',
    FOREIGN_KEY,
    `INSERT INTO control_measures (version_id, key, position, text)
     VALUES (':version', ':foreignMeasure', 7, 'x')`,
  ],
  [
    'the identity of a risk point that moves to another chart',
    RESTRICT,
    "UPDATE risk_point_identities SET chart_id = ':chart' WHERE key = ':foreignRiskPoint'",
  ],
  [
    'the identity of a measure that moves to another chart',
    RESTRICT,
    "UPDATE control_measure_identities SET chart_id = ':chart' WHERE key = ':foreignMeasure'",
  ],
  [
    'a version that moves to another chart',
    RESTRICT,
    "UPDATE chart_versions SET chart_id = ':otherChart', number = 2 WHERE id = ':version'",
  ],
  [
    'two risk points at one position of a stage',
    UNIQUE,
    `INSERT INTO risk_points (version_id, stage_key, position, text)
     VALUES (':version', ':first', 0, 'x')`,
  ],
  [
    'two measures of the whole chart at one position',
    UNIQUE,
    `INSERT INTO control_measures (version_id, position, text)
     VALUES (':version', 0, 'x')`,
  ],
  [
    'a level that does not exist',
    '22P02',
    "UPDATE stages SET risk_level = '极高' WHERE key = ':first'",
  ],
  [
    'a level decided by somebody on no day',
    CHECK,
    "UPDATE stages SET level_decided_by = '某人' WHERE key = ':first'",
  ],
  [
    'a link from a stage to itself',
    CHECK,
    `INSERT INTO stage_links (version_id, from_key, to_key)
     VALUES (':version', ':first', ':first')`,
  ],
  [
    'a link to a stage of another version',
    FOREIGN_KEY,
    `INSERT INTO stage_links (version_id, from_key, to_key)
     VALUES (':version', ':first', ':foreign')`,
  ],
  [
    'a second draft of a chart',
    UNIQUE,
    `INSERT INTO chart_versions (chart_id, number, title, category)
     VALUES (':chart', 2, 'x', 'other')`,
  ],
  ['version 0', CHECK, `UPDATE chart_versions SET number = 0 WHERE id = ':version'`],
  ['an organisation without a name', CHECK, "INSERT INTO organizations (name) VALUES (' ')"],
  [
    'one wording twice in an organisation',
    UNIQUE,
    `INSERT INTO responsible_parties (organization_id, name, kind)
     VALUES (':organization', '经办人', 'person')`,
  ],
  [
    'answering that ends before it begins',
    CHECK,
    `INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at, to_at)
     VALUES (':chart', ':first', ':party', '2026-02-02', '2026-01-01')`,
  ],
  [
    'answering for a stage of another chart',
    FOREIGN_KEY,
    `INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at)
     VALUES (':chart', ':foreign', ':party', now())`,
  ],
])('the database forbids %s', async (_sentence, code, sql) => {
  const named = sql.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => at[name] ?? `:${name}`);
  await expect(database.db.pool.query(named)).rejects.toMatchObject({ code });
});

test('an organisation cannot lie under itself, however far down', async () => {
  const { db } = database;
  const bureau = await buildOrganization(db, { name: '局', parentId: at.organization ?? null });
  const section = await buildOrganization(db, { name: '科', parentId: bureau });
  const move = 'UPDATE organizations SET parent_id = $1 WHERE id = $2';
  for (const parent of [at.organization, bureau, section]) {
    await expect(db.pool.query(move, [parent, at.organization])).rejects.toMatchObject({
      code: CHECK,
    });
  }
  await db.pool.query(move, [at.organization, section]);
});
