import {
  buildChart,
  buildDraft,
  buildNextDraft,
  buildOrganization,
  buildParty,
  emptyRegister,
  expectRightSums,
  openEmptyDatabase,
  openTestDatabase,
  publish,
  readRegister,
  readRegisterMadeAnew,
  type TestDatabase,
} from '@lianfang/db/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrations.ts';
import { fillRegister } from './register.ts';

let database: TestDatabase;
let organizationIds: string[];
let partyIds: string[];

/** Persons, whom the public does not read of, and a post. */
const PARTIES = [
  { name: '某甲', kind: 'person' },
  { name: '某乙', kind: 'person' },
  { name: '经办岗', kind: 'post' },
] as const;

beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  organizationIds = await Promise.all([1, 2].map(() => buildOrganization(db)));
  partyIds = await Promise.all(PARTIES.map((party) => buildParty(db, party)));
});

beforeEach(() => emptyRegister(database.db));

afterAll(() => database.remove());

const run = async (sql: string, values: unknown[] = []) =>
  (await database.db.pool.query(sql, values)).rows;

const LEVELS = ['high', 'medium', 'low', null] as const;

/** Stages by chance, some without a party. */
const anyStages = fc.array(
  fc.record({
    name: fc.constantFrom('受理', '审查', '决定'),
    riskLevel: fc.constantFrom(...LEVELS),
    riskPoints: fc.array(
      fc.record({
        text: fc.constantFrom('拖延', '吃拿卡要'),
        riskLevel: fc.constantFrom(...LEVELS),
      }),
      { maxLength: 4 },
    ),
    inCharge: fc.subarray([...PARTIES]),
  }),
  { minLength: 1, maxLength: 4 },
);
type Stages = Parameters<Parameters<typeof anyStages.map>[0]>[0];

const STAGE: Stages[number] = {
  name: '受理',
  riskLevel: 'high',
  riskPoints: [{ text: '拖延', riskLevel: null }],
  inCharge: [],
};

const withParties = (stages: Stages) =>
  stages.map(({ inCharge, ...stage }) => ({
    ...stage,
    parties: inCharge.map((party) => ({
      ...party,
      partyId: partyIds[PARTIES.indexOf(party)] as string,
      printedAs: party.name,
    })),
  }));

/** What may happen to charts; each is done to one that the number chooses. */
const anyEvent = fc.oneof(
  fc.record({
    kind: fc.constant('publish' as const),
    category: fc.constantFrom('licensing' as const, 'penalty' as const),
    stages: anyStages,
  }),
  fc.record({ kind: fc.constant('publish again' as const), stages: anyStages, which: fc.nat() }),
  fc.record({
    kind: fc.constant('hide' as const),
    visibility: fc.constantFrom('public', 'internal', null),
    which: fc.nat(),
  }),
  fc.record({ kind: fc.constant('move' as const), which: fc.nat() }),
  fc.record({
    kind: fc.constant('rename' as const),
    name: fc.constantFrom('某县水务局', '某县林业局'),
  }),
  fc.record({ kind: fc.constant('forget' as const), which: fc.nat() }),
);
type Event = Parameters<Parameters<typeof anyEvent.map>[0]>[0];

interface Published {
  chartId: string;
  versions: string[];
}

async function decideLevels(versionId: string): Promise<void> {
  await run(
    `UPDATE stages SET level_decided_at = '2026-01-31T17:00:00Z' WHERE version_id = $1 AND risk_level IS NOT NULL`,
    [versionId],
  );
}

async function happen(event: Event, charts: Published[]): Promise<void> {
  const { db } = database;
  if (event.kind === 'publish') {
    const organizationId = organizationIds[0] as string;
    const { category, stages } = event;
    const made = await buildDraft(db, { organizationId, category, stages: withParties(stages) });
    await decideLevels(made.versionId);
    await publish(db, made.versionId);
    charts.push({ chartId: made.chartId, versions: [made.versionId] });
    return;
  }
  if (event.kind === 'rename') {
    await run('UPDATE organizations SET name = $2 WHERE id = $1', [organizationIds[0], event.name]);
    return;
  }
  const chart = charts[event.which % Math.max(1, charts.length)];
  if (!chart) return;
  const { chartId, versions } = chart;
  if (event.kind === 'publish again') {
    const number = versions.length + 1;
    const next = { chartId, number, stages: withParties(event.stages) };
    const { versionId } = await buildNextDraft(db, next);
    await publish(db, versionId, new Date(Date.UTC(2026, 5, number)));
    versions.push(versionId);
  }
  if (event.kind === 'hide') {
    await run('UPDATE charts SET visibility = $2 WHERE id = $1', [chartId, event.visibility]);
  }
  if (event.kind === 'move') {
    const [first, second] = organizationIds;
    await run(
      'UPDATE charts SET organization_id = CASE organization_id WHEN $2::uuid THEN $3::uuid ELSE $2::uuid END WHERE id = $1',
      [chartId, first, second],
    );
  }
  if (event.kind === 'forget') {
    await run('DELETE FROM register_rows WHERE version_id = $1', [versions.at(-1)]);
    await run('DELETE FROM register_counts WHERE version_id = $1', [versions.at(-1)]);
    await fillRegister(db);
  }
}

test('the sums are those of a plain loop, whatever happened to charts and in whichever order', async () => {
  let summed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 3, maxLength: 8 }), async (events) => {
      await emptyRegister(database.db);
      const charts: Published[] = [];
      for (const event of events) await happen(event, charts);
      await expectRightSums(database.db);
      summed += (await readRegister(database.db)).sums.length;
    }),
    { numRuns: 40 },
  );
  expect(summed).toBeGreaterThan(200);
});

test('nothing is left of a register that was emptied, by whatever command', async () => {
  for (const command of ['DELETE FROM register_rows', 'TRUNCATE register_rows']) {
    await happen({ kind: 'publish', category: 'penalty', stages: [STAGE] }, []);
    expect(await run('SELECT 1 FROM register_sums')).not.toEqual([]);
    await run(command);
    expect(await run('SELECT 1 FROM register_sums'), command).toEqual([]);
    await emptyRegister(database.db);
  }
});

test('an office that had a register before it had sums has them after the migration', async () => {
  const earlier = await openEmptyDatabase();
  await migrate(earlier.url, '20261129210000_newest_entry_by_index');
  for (const category of ['licensing', 'penalty'] as const) {
    await buildChart(earlier.db, {
      category,
      stages: [STAGE, { name: '审查', riskPoints: [{ text: '拖延' }] }],
    });
  }
  await migrate(earlier.url);
  const kept = await readRegister(earlier.db);
  expect(kept.sums).not.toEqual([]);
  expect(await readRegisterMadeAnew(earlier.db)).toEqual(kept);
  await earlier.remove();
});
