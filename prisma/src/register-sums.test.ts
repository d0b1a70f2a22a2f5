import {
  buildChart,
  buildDraft,
  buildNextDraft,
  buildOrganization,
  buildParty,
  emptyRegister,
  isOnServer,
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

type Sums = Awaited<ReturnType<typeof readRegister>>['sums'];

/** Every shown row under each of its keys, by a plain loop. */
function countNaively(rows: Awaited<ReturnType<typeof readRegister>>['rows']): Sums {
  const sums = new Map<string, Sums[number]>();
  for (const row of rows.filter(({ superseded_at }) => superseded_at === null)) {
    const month = row.decided_at
      ? new Date(row.decided_at.getTime() + 8 * 3_600_000).toISOString().slice(0, 7)
      : null;
    const under = (wordings: string[]) => (wordings.length === 0 ? [null] : wordings);
    const keys: [string, string | null][] = [
      ['all', null],
      ['stage', row.stage_name],
      ['month', month],
      ...under(row.wordings).map((key): [string, string | null] => ['wording', key]),
      ...under(row.public_wordings).map((key): [string, string | null] => ['public_wording', key]),
    ];
    for (const [side, key] of keys) {
      const { organization_id, visibility, category, level } = row;
      const place = { organization_id, visibility, category, level, side, key };
      const id = JSON.stringify(place);
      const sum = sums.get(id) ?? { ...place, rows: 0, own_rows: 0 };
      sum.rows += 1;
      sum.own_rows += row.is_own_level ? 1 : 0;
      sums.set(id, sum);
    }
  }
  return [...sums.values()];
}

const inOrder = (sums: Sums) =>
  sums.map((sum) => JSON.stringify(Object.entries(sum).toSorted())).toSorted();

async function expectRightSums(): Promise<void> {
  const { rows, sums } = await readRegister(database.db);
  expect(inOrder(sums)).toEqual(inOrder(countNaively(rows)));
}

test('the sums are those of a plain loop, whatever happened to charts and in whichever order', async () => {
  let summed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 3, maxLength: 8 }), async (events) => {
      await emptyRegister(database.db);
      const charts: Published[] = [];
      for (const event of events) await happen(event, charts);
      await expectRightSums();
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

/** Until so many publications have written all their rows and sums, and wait for the head of the log alone. */
function untilAtTheEnd(count: number): Promise<void> {
  const waiting = `SELECT count(*)::int FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%append_entry%'`;
  return expect.poll(() => run(waiting), { timeout: 5_000 }).toEqual([{ count }]);
}

/** Nobody who publishes comes to their end before `release`. */
async function holdTheLog(): Promise<{ release: () => Promise<void> }> {
  const head = await database.db.pool.connect();
  await head.query('BEGIN');
  await head.query('SELECT 1 FROM audit_head FOR UPDATE');
  return {
    async release() {
      await head.query('COMMIT');
      head.release();
    },
  };
}

const readParts = (organizationId: string) =>
  run(
    `SELECT rows FROM register_sums WHERE organization_id = $1 AND side = 'stage' AND visibility IS NULL ORDER BY rows`,
    [organizationId],
  );

// On the embedded database, with its one session, nobody publishes beside a publication.
if (isOnServer()) {
  test('two who publish at the same moment do not wait for each other’s sums, and the next adds the parts up', async () => {
    const { db } = database;
    const organizationId = await buildOrganization(db);
    await buildChart(db, { organizationId, stages: [STAGE] });
    const drafts = await Promise.all(
      [1, 2, 3].map(() => buildDraft(db, { organizationId, stages: [STAGE] })),
    );
    const [first, second, last] = drafts.map(({ versionId }) => versionId) as [
      string,
      string,
      string,
    ];
    const log = await holdTheLog();
    const publishing = [first, second].map((id) => publish(db, id));
    await untilAtTheEnd(2);
    await log.release();
    await Promise.all(publishing);
    expect(await readParts(organizationId)).toEqual([{ rows: 1 }, { rows: 2 }]);
    await publish(db, last);
    expect(await readParts(organizationId)).toEqual([{ rows: 4 }]);
    await expectRightSums();
  });

  test('what is taken away from a sum that somebody else is adding to is a part below nothing until then', async () => {
    const { db } = database;
    const organizationId = await buildOrganization(db);
    const hidden = await buildChart(db, { organizationId, stages: [STAGE] });
    const { versionId } = await buildDraft(db, { organizationId, stages: [STAGE] });
    const log = await holdTheLog();
    const publishing = publish(db, versionId);
    await untilAtTheEnd(1);
    await run("UPDATE charts SET visibility = 'internal' WHERE id = $1", [hidden.id]);
    expect(await readParts(organizationId)).toEqual([{ rows: -1 }, { rows: 1 }]);
    await expectRightSums();
    await log.release();
    await publishing;
    expect(await readParts(organizationId)).toEqual([{ rows: -1 }, { rows: 2 }]);
    await expectRightSums();
  });

  test('many who publish and hide at once leave right sums', async () => {
    const { db } = database;
    const organizationId = await buildOrganization(db);
    const work = Array.from({ length: 24 }, async (_, n) => {
      const stages = [STAGE, { name: `环节${n % 3}`, riskPoints: [{ text: '拖延' }] }];
      const { chartId, versionId } = await buildDraft(db, { organizationId, stages });
      await publish(db, versionId);
      if (n % 2) await run("UPDATE charts SET visibility = 'internal' WHERE id = $1", [chartId]);
    });
    await Promise.all(work);
    await expectRightSums();
    const [{ rows }] = await run(
      `SELECT sum(rows)::int AS rows FROM register_sums WHERE organization_id = $1 AND side = 'all'`,
      [organizationId],
    );
    expect(rows).toBe(48);
  });
}
