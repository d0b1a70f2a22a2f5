import { createHash } from 'node:crypto';
import type { Chart } from '@lianfang/contracts';
import {
  buildChart,
  buildDraft,
  buildNextDraft,
  buildOrganization,
  buildParty,
  openTestDatabase,
  publish,
  type TestDatabase,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;
let versionId: string;
let chartId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  const organizationId = await buildOrganization(db);
  const partyId = await buildParty(db, { organizationId });
  const draft = await buildDraft(db, {
    organizationId,
    chartMeasures: ['全流程公开'],
    stages: [
      {
        name: '受理',
        riskLevel: 'high',
        riskPoints: [{ text: '拖延受理' }],
        controlMeasures: ['限时办结'],
        parties: [{ partyId, name: '经办人', kind: 'post', printedAs: '经 办 人' }],
      },
      { name: '审查' },
    ],
    links: [{ from: 1, to: 0, label: '补正' }],
  });
  ({ versionId, chartId } = draft);
  await publish(db, versionId);
});

afterAll(() => database.remove());

const run = (sql: string, values: unknown[] = []) => database.db.pool.query(sql, values);

const PARTS = ['stages', 'stage_links', 'risk_points', 'control_measures', 'printed_parties'];

describe.each(['chart_versions', ...PARTS])('%s of a published version', (table) => {
  const idColumn = table === 'chart_versions' ? 'id' : 'version_id';

  test('cannot be updated, not even to what it is', async () => {
    await expect(
      run(`UPDATE ${table} SET ${idColumn} = ${idColumn} WHERE ${idColumn} = $1`, [versionId]),
    ).rejects.toMatchObject({ code: '23001' });
  });

  test('cannot be deleted', async () => {
    await expect(
      run(`DELETE FROM ${table} WHERE ${idColumn} = $1`, [versionId]),
    ).rejects.toMatchObject({ code: '23001' });
  });

  test('cannot be truncated', async () => {
    await expect(run(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '23001' });
  });
});

test('nothing can be added to a published version', async () => {
  await expect(
    run(
      `INSERT INTO risk_points (version_id, stage_key, position, text)
         SELECT version_id, key, 99, '后加' FROM stages WHERE version_id = $1 LIMIT 1`,
      [versionId],
    ),
  ).rejects.toMatchObject({ code: '23001' });
});

test('the chart of a published version cannot be deleted, nor its organisation or its printed party', async () => {
  for (const table of [
    'charts',
    'organizations',
    'responsible_parties',
    'stage_identities',
    'risk_point_identities',
    'control_measure_identities',
  ]) {
    await expect(run(`DELETE FROM ${table}`), table).rejects.toMatchObject({ code: /^2300[13]$/ });
  }
});

test('renaming the organisation or a party leaves the published bytes as they were', async () => {
  const before = await run('SELECT document FROM chart_versions WHERE id = $1', [versionId]);
  await run("UPDATE organizations SET name = '某县水务局'");
  await run("UPDATE responsible_parties SET name = '承办人'");
  const after = await run('SELECT document FROM chart_versions WHERE id = $1', [versionId]);
  expect(after.rows).toEqual(before.rows);
  expect(JSON.parse(after.rows[0].document)).toMatchObject({
    organization: { name: '某县水利局' },
    stages: [{ responsibleParties: [{ name: '经办人', printedAs: '经 办 人' }] }, {}],
  });
});

test('the hash beside the document is the SHA-256 of its bytes, and no other is accepted', async () => {
  const { rows } = await run('SELECT document, document_hash FROM chart_versions WHERE id = $1', [
    versionId,
  ]);
  expect(rows[0].document_hash).toBe(createHash('sha256').update(rows[0].document).digest('hex'));
  const draft = await buildDraft(database.db);
  await expect(
    run(
      `UPDATE chart_versions SET published_at = now(), organization_name = 'x', document = '{}', document_hash = 'no'
       WHERE id = $1`,
      [draft.versionId],
    ),
  ).rejects.toMatchObject({ code: '23514' });
});

test('a chart is corrected by a new version: what stays keeps its key, the old version stays', async () => {
  const { db } = database;
  const old: Chart = JSON.parse(
    (await run('SELECT document FROM chart_versions WHERE id = $1', [versionId])).rows[0].document,
  );
  const [stage, point, measure, chartMeasure] = [
    old.stages[0]?.id,
    old.stages[0]?.riskPoints[0]?.id,
    old.stages[0]?.controlMeasures[0]?.id,
    old.chartMeasures[0]?.id,
  ] as [string, string, string, string];
  const next = await buildNextDraft(db, {
    chartId,
    number: 2,
    chartMeasures: ['双随机抽查', { key: chartMeasure, text: '全流程公开、留痕' }],
    stages: [
      {
        key: stage,
        name: '受理申请',
        riskPoints: [{ text: '吃拿卡要' }, { key: point, text: '无故拖延受理' }],
        controlMeasures: ['一次告知', { key: measure, text: '限时办结，超时预警' }],
      },
      { name: '决定' },
    ],
  });
  const chart = await publish(db, next.versionId);
  expect(chart).toMatchObject({
    id: old.id,
    version: 2,
    chartMeasures: [{}, { id: chartMeasure, position: 1 }],
    stages: [
      {
        id: stage,
        riskPoints: [{}, { id: point, position: 1 }],
        controlMeasures: [{}, { id: measure, position: 1 }],
      },
      {},
    ],
  });
  const versions = await run('SELECT number FROM chart_versions WHERE chart_id = $1 ORDER BY 1', [
    chartId,
  ]);
  expect(versions.rows).toEqual([{ number: 1 }, { number: 2 }]);
});

test('a draft that is written again and again leaves one identity for each of its keys', async () => {
  const key = crypto.randomUUID();
  const draft = await buildDraft(database.db, {
    stages: [{ name: '受理', riskPoints: [{ key, text: '拖延' }] }],
  });
  await run('DELETE FROM risk_points WHERE version_id = $1', [draft.versionId]);
  await run(
    'INSERT INTO risk_points (version_id, key, stage_key, position, text) VALUES ($1, $2, $3, 0, $4)',
    [draft.versionId, key, draft.stageKeys[0], '拖延受理'],
  );
  const { rows } = await run('SELECT chart_id FROM risk_point_identities WHERE key = $1', [key]);
  expect(rows).toEqual([{ chart_id: draft.chartId }]);
});

test('a chart never shows a draft, nor a version of another chart', async () => {
  const draft = await buildDraft(database.db);
  const other = await buildChart(database.db);
  await expect(
    run('UPDATE charts SET published_version_id = $1 WHERE id = $2', [
      draft.versionId,
      draft.chartId,
    ]),
  ).rejects.toMatchObject({ code: '23514' });
  await expect(
    run('UPDATE charts SET published_version_id = $1 WHERE id = $2', [versionId, other.id]),
  ).rejects.toMatchObject({ code: /^235/ });
});

test('a chart without stages or with a blank text is not publishable, and stays a draft', async () => {
  for (const stages of [
    [],
    [{ name: '　' }],
    [{ name: '受理', nameAsPrinted: '\n' }],
    [{ name: '受理', riskPoints: [{ text: '' }] }],
    [{ name: '受理', controlMeasures: ['\t　'] }],
  ]) {
    const draft = await buildDraft(database.db, { stages });
    await expect(publish(database.db, draft.versionId)).rejects.toThrow('Not publishable');
    await expect(
      run('UPDATE chart_versions SET published_at = now() WHERE id = $1', [draft.versionId]),
    ).rejects.toMatchObject({ code: '23514', where: expect.stringContaining('unreadable') });
  }
});

test('a chart without levels, measures or 责任人 is published as it was drawn', async () => {
  const chart = await buildChart(database.db, { stages: [{ name: '受理' }] });
  expect(chart.stages).toMatchObject([{ riskLevel: null, controlMeasures: [] }]);
});

test('a version cannot be born published', async () => {
  await expect(
    run(
      `INSERT INTO chart_versions (chart_id, number, title, category, published_at)
       VALUES ($1, 9, '直接发布', 'other', now())`,
      [chartId],
    ),
  ).rejects.toMatchObject({ code: '23514' });
});
