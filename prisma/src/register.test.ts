import {
  buildChart,
  buildDraft,
  buildNextDraft,
  buildOrganization,
  buildParty,
  emptyRegister,
  openTestDatabase,
  publish,
  readRegister,
  type TestDatabase,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishVersion } from './publication.ts';
import { fillRegister } from './register.ts';

let database: TestDatabase;
let organizationId: string;

beforeAll(async () => {
  database = await openTestDatabase();
  organizationId = await buildOrganization(database.db, { name: '某县水利局' });
});

afterAll(() => database.remove());

const run = async (sql: string, values: unknown[] = []) =>
  (await database.db.pool.query(sql, values)).rows;

const rowsOf = (versionId: string) =>
  run('SELECT * FROM register_rows WHERE version_id = $1 ORDER BY place', [versionId]);
const countsOf = (versionId: string) =>
  run('SELECT * FROM register_counts WHERE version_id = $1 ORDER BY level', [versionId]);

/** The first version of a chart with a person in charge and levels that were decided on a day each. */
async function publishFirst(at = new Date('2026-05-20T08:00:00Z')) {
  const { db } = database;
  const person = await buildParty(db, {
    organizationId,
    name: crypto.randomUUID(),
    kind: 'person',
  });
  const section = await buildParty(db, { organizationId, name: crypto.randomUUID() });
  const draft = await buildDraft(db, {
    organizationId,
    stages: [
      {
        name: '受理',
        riskLevel: 'medium',
        riskPoints: [{ text: '吃拿卡要', riskLevel: 'high' }, { text: '拖延　受理' }],
        controlMeasures: ['ＡＢ角', '限时办结'],
        parties: [
          { partyId: person, name: '某某', kind: 'person', printedAs: '某某' },
          { partyId: section, name: '许可科', kind: 'section', printedAs: '许可科' },
        ],
      },
      { name: '审查', riskPoints: [{ text: '不看材料' }] },
    ],
  });
  const ofVersion = [draft.versionId];
  await run(
    "UPDATE stages SET level_decided_at = '2026-01-02T03:04:05.678Z' WHERE version_id = $1 AND position = 0",
    ofVersion,
  );
  await run(
    "UPDATE risk_points SET level_decided_at = '2026-02-03' WHERE version_id = $1 AND risk_level IS NOT NULL",
    ofVersion,
  );
  const chart = await publish(db, draft.versionId, at);
  return { ...draft, chart };
}

async function publishNext(chartId: string, number: number, at: Date): Promise<string> {
  const stages = [{ name: '受理', riskPoints: [{ text: '拖延' }] }];
  const { versionId } = await buildNextDraft(database.db, { chartId, number, stages });
  await publish(database.db, versionId, at);
  return versionId;
}

describe('publishing a version writes into the register', () => {
  test('a row for each of its risk points, with all that is shown of it', async () => {
    const { versionId, chartId, chart } = await publishFirst();
    const [first, second, third] = await rowsOf(versionId);
    const [stage] = chart.stages;
    expect(first).toMatchObject({
      risk_key: stage?.riskPoints[0]?.id,
      chart_id: chartId,
      organization_id: organizationId,
      organization_name: '某县水利局',
      title: chart.title,
      number: 1,
      category: 'licensing',
      stage_key: stage?.id,
      stage_name: '受理',
      stage_position: 0,
      stage_count: 2,
      text: '吃拿卡要',
      position: 0,
      level: 'high',
      is_own_level: true,
      decided_at: new Date('2026-02-03T00:00:00Z'),
      control_measures: ['ＡＢ角', '限时办结'],
      wordings: ['某某', '许可科'],
      public_wordings: ['', '许可科'],
      visibility: null,
      published_at: new Date('2026-05-20T08:00:00Z'),
      superseded_at: null,
    });
    expect(first.parties).toEqual(stage?.responsibleParties);
    expect(first.public_parties).toMatchObject([{ name: '', printedAs: '' }, { name: '许可科' }]);
    expect(second).toMatchObject({
      level: 'medium',
      is_own_level: false,
      decided_at: new Date('2026-01-02T03:04:05.678Z'),
      folded: expect.stringMatching(/^拖延受理\nab角\n限时办结\n受理\n/),
    });
    expect(third).toMatchObject({ level: 'unassessed', is_own_level: false, decided_at: null });
  });

  test('a count for each level, and for a version without risk points one that counts nothing', async () => {
    const { versionId } = await publishFirst();
    expect(await countsOf(versionId)).toMatchObject([
      { level: 'high', rows: 1, own_rows: 1 },
      { level: 'medium', rows: 1, own_rows: 0 },
      { level: 'unassessed', rows: 1, own_rows: 0 },
    ]);
    const empty = await buildDraft(database.db, { organizationId });
    await publish(database.db, empty.versionId);
    expect(await countsOf(empty.versionId)).toMatchObject([{ level: 'unassessed', rows: 0 }]);
  });

  test('when the version before it ceased to be shown', async () => {
    const { versionId, chartId } = await publishFirst();
    const later = new Date('2026-06-01T00:00:00Z');
    const nextId = await publishNext(chartId, 2, later);
    expect(await rowsOf(versionId)).toMatchObject([1, 2, 3].map(() => ({ superseded_at: later })));
    expect(await countsOf(versionId)).toMatchObject(
      [1, 2, 3].map(() => ({ superseded_at: later })),
    );
    expect(await rowsOf(nextId)).toMatchObject([{ superseded_at: null }]);
  });

  test('a wording once that two parties of a stage print', async () => {
    const parties = await Promise.all(
      ['甲', '乙'].map(async (name) => ({
        partyId: await buildParty(database.db, { organizationId, name }),
        name,
        kind: 'post' as const,
        printedAs: '经办人',
      })),
    );
    const stages = [{ name: '受理', riskPoints: [{ text: '拖延' }], parties }];
    const { versionId } = await buildDraft(database.db, { organizationId, stages });
    await publish(database.db, versionId);
    const [row] = await rowsOf(versionId);
    expect(row.wordings).toEqual(['经办人']);
    expect(row.parties).toHaveLength(2);
  });

  test('names of any length and of any characters', async () => {
    const name = `${'长'.repeat(99)}𠮷\u0001${'名'.repeat(500)}`;
    const place = await buildOrganization(database.db, { name });
    const stages = [{ name, riskPoints: [{ text: name.repeat(20) }], controlMeasures: [name] }];
    const { versionId } = await buildDraft(database.db, {
      organizationId: place,
      title: name,
      stages,
    });
    await publish(database.db, versionId);
    expect(await rowsOf(versionId)).toMatchObject([{ title: name, organization_name: name }]);
  });

  test('nothing, where it does not come about', async () => {
    const { versionId } = await buildDraft(database.db, {
      stages: [{ name: '受理', riskPoints: [{ text: '拖延' }] }],
    });
    const publication = database.db.prisma.$transaction(async (tx) => {
      await publishVersion(tx, { versionId, publishedAt: new Date() });
      throw new Error('too late');
    });
    await expect(publication).rejects.toThrow('too late');
    expect([...(await rowsOf(versionId)), ...(await countsOf(versionId))]).toEqual([]);
  });
});

test('the register follows who may read a chart, and whose it is, in all its versions', async () => {
  const { versionId, chartId } = await publishFirst();
  const nextId = await publishNext(chartId, 2, new Date('2026-06-01T00:00:00Z'));
  const elsewhere = await buildOrganization(database.db);
  await run("UPDATE charts SET visibility = 'internal' WHERE id = $1", [chartId]);
  await run('UPDATE charts SET organization_id = $2 WHERE id = $1', [chartId, elsewhere]);
  for (const id of [versionId, nextId]) {
    for (const each of [...(await rowsOf(id)), ...(await countsOf(id))]) {
      expect(each).toMatchObject({ visibility: 'internal', organization_id: elsewhere });
    }
  }
});

test('a register that is made anew is the one that was kept', async () => {
  await buildChart(database.db);
  for (const visibility of ['public', 'internal', null]) {
    const { chartId } = await publishFirst();
    await publishNext(chartId, 2, new Date('2026-06-01T00:00:00Z'));
    await run('UPDATE charts SET visibility = $2 WHERE id = $1', [chartId, visibility]);
    // By a clock that was put back.
    await publishNext(chartId, 3, new Date('2026-05-25T00:00:00Z'));
    await publishNext(chartId, 4, new Date('2026-07-01T00:00:00Z'));
  }
  await run("UPDATE organizations SET name = '某县水务局' WHERE id = $1", [organizationId]);
  await publishFirst();
  const kept = await readRegister(database.db);
  expect(kept.rows.length).toBeGreaterThan(20);
  await emptyRegister(database.db);
  expect(await fillRegister(database.db)).toBe(
    new Set(kept.counts.map(({ version_id }) => version_id)).size,
  );
  expect(await readRegister(database.db)).toEqual(kept);
});

test('what is registered is not registered again, also not by two that start at once', async () => {
  const kept = await readRegister(database.db);
  const [{ version_id: missing }] = kept.counts;
  await run('DELETE FROM register_rows WHERE version_id = $1', [missing]);
  await run('DELETE FROM register_counts WHERE version_id = $1', [missing]);
  const filled = await Promise.all([1, 2].map(() => fillRegister(database.db)));
  expect(filled.toSorted()).toEqual([0, 1]);
  expect(await readRegister(database.db)).toEqual(kept);
});

test('a count that does not add up is refused', async () => {
  await expect(run('UPDATE register_counts SET own_rows = rows + 1')).rejects.toMatchObject({
    code: '23514',
  });
});
