import type { Chart, RiskLevel } from '@lianfang/contracts';
import {
  buildChart,
  buildDraft,
  buildNextDraft,
  buildOrganization,
  openTestDatabase,
  publish,
  type TestDatabase,
} from '@lianfang/db/testing';
import { examineChart, listAssessedRisks } from '@lianfang/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fillExaminations } from './examinations.ts';
import { publishVersion } from './publication.ts';
import { loadSeed } from './seed.ts';

const GAPS = [
  { name: '受理', riskLevel: 'high' as const, riskPoints: [{ text: '无故超时审核' }] },
  { name: '告知', riskPoints: [{ text: '不听取陈诉' }] },
];

let database: TestDatabase;
let organizationId: string;

beforeAll(async () => {
  database = await openTestDatabase();
});

beforeEach(async () => {
  organizationId = await buildOrganization(database.db);
});

afterAll(() => database.remove());

const run = (sql: string, values: unknown[] = []) => database.db.pool.query(sql, values);

/** What is kept of a chart, in the words of the rules. */
async function readFindings(chartId: string) {
  const { rows } = await run(
    `SELECT f.rule, f.stage_key AS "stageId", f.risk_key AS "riskPointId", f.text,
       CASE WHEN f.slip_written IS NOT NULL
         THEN json_build_object('written', f.slip_written, 'meant', f.slip_meant) END AS slip
     FROM findings f JOIN chart_versions v ON v.id = f.version_id
     WHERE v.chart_id = $1 ORDER BY v.number, f.ordinal`,
    [chartId],
  );
  return rows;
}

async function readAssessedRisks(chartId: string) {
  const { rows } = await run(
    `SELECT v.chart_id AS "chartId", a.stage_key AS "stageId", a.risk_key AS "riskPointId", a.text, a.folded, a.level
     FROM assessed_risks a JOIN chart_versions v ON v.id = a.version_id
     WHERE v.chart_id = $1 ORDER BY v.number, a.ordinal`,
    [chartId],
  );
  return rows;
}

async function readEverything() {
  const tables = ['examinations', 'findings', 'assessed_risks'];
  const contents = tables.map((table) => run(`SELECT * FROM ${table} ORDER BY 1, 2`));
  return (await Promise.all(contents)).map(({ rows }) => rows);
}

/** Versions of one chart with the same keys, all stages of each at a level. */
async function publishLevels(levels: readonly (RiskLevel | null)[]): Promise<Chart[]> {
  const { chartId, versionId, stageKeys } = await buildDraft(database.db, {
    organizationId,
    stages: withLevel(levels[0] ?? null),
  });
  const charts = [await publish(database.db, versionId)];
  for (const [before, level] of levels.slice(1).entries()) {
    const stages = withLevel(level).map((stage, place) => ({
      ...stage,
      key: stageKeys[place] ?? '',
    }));
    const next = await buildNextDraft(database.db, { chartId, number: before + 2, stages });
    charts.push(
      await publish(database.db, next.versionId, new Date(Date.UTC(2026, 5, before + 1))),
    );
  }
  return charts;
}

function withLevel(riskLevel: RiskLevel | null) {
  return GAPS.map((stage) => ({ ...stage, riskLevel }));
}

async function countLowered(chartId: string): Promise<number> {
  const found = await readFindings(chartId);
  return found.filter(({ rule }) => rule === 'lowered-without-measure').length;
}

describe('what is found in a version', () => {
  test('is kept from its publication on, as the rules say it', async () => {
    const chart = await buildChart(database.db, { organizationId, stages: GAPS });
    const found = examineChart(chart, []);
    expect(found.length).toBeGreaterThan(5);
    expect(await readFindings(chart.id)).toEqual(found);
    expect(await readAssessedRisks(chart.id)).toEqual(listAssessedRisks(chart));
  });

  test('is compared with what was before, and takes its place', async () => {
    const [first, second] = (await publishLevels(['high', 'low'])) as [Chart, Chart];
    const found = examineChart(second, [first]);
    expect(found.map(({ rule }) => rule)).toContain('lowered-without-measure');
    expect(await readFindings(second.id)).toEqual(found);
    expect(await readAssessedRisks(second.id)).toEqual(listAssessedRisks(second));
  });

  test('stays, however many versions change something else', async () => {
    for (const levels of [
      ['high', 'low', 'low', 'low'],
      ['high', null, 'low'],
    ] as const) {
      const charts = await publishLevels(levels);
      const chart = charts.at(-1) as Chart;
      expect(await countLowered(chart.id)).toBe(2);
      expect(await readFindings(chart.id)).toEqual(examineChart(chart, charts.slice(0, -1)));
    }
  });

  test('is not there of a publication that did not come to its end', async () => {
    const { versionId, chartId } = await buildDraft(database.db, { organizationId, stages: GAPS });
    const publishedAt = new Date('2026-05-20');
    const publication = database.db.prisma.$transaction(async (tx) => {
      await publishVersion(tx, { versionId, publishedAt });
      throw new Error('and then the lights went out');
    });
    await expect(publication).rejects.toThrow('lights');
    expect(await readFindings(chartId)).toEqual([]);
  });
});

describe('filling', () => {
  test('finds again what was kept, whatever was published in whatever order', async () => {
    await publishLevels(['high', 'low', null, 'low']);
    await buildChart(database.db, { organizationId });
    const kept = await readEverything();
    expect(kept.every((rows) => rows.length > 0)).toBe(true);
    await run('DELETE FROM examinations');
    expect(await readEverything()).toEqual([[], [], []]);
    expect(await fillExaminations(database.db)).toBe(kept[0]?.length);
    expect(await readEverything()).toEqual(kept);
    expect(await fillExaminations(database.db)).toBe(0);
  });

  test('examines anew what an earlier edition of the rules had examined', async () => {
    const chart = await buildChart(database.db, { organizationId, stages: GAPS });
    await run('UPDATE examinations SET edition = 0');
    await run(`UPDATE findings SET text = 'as it was found then'`);
    await fillExaminations(database.db);
    expect(await readFindings(chart.id)).toEqual(examineChart(chart, []));
  });

  test('is done once by two processes that start at the same moment', async () => {
    await buildChart(database.db, { organizationId, stages: GAPS });
    const kept = await readEverything();
    await run('DELETE FROM examinations');
    const filled = await Promise.all([1, 2].map(() => fillExaminations(database.db)));
    expect(filled[0] ?? 0).not.toBe(filled[1]);
    expect(await readEverything()).toEqual(kept);
  });
});

test('the three charts of the seed have nine findings', async () => {
  const other = await openTestDatabase();
  await loadSeed(other.db, new Date('2026-11-23'));
  const { rows } = await other.db.pool.query(
    'SELECT rule, count(*)::int FROM findings GROUP BY rule ORDER BY rule',
  );
  // Four more risk points of the first chart are about delay; its measure for the whole chart sets time limits.
  expect(rows).toEqual([
    { rule: 'high-without-party', count: 3 },
    { rule: 'overtime-without-time-limit', count: 2 },
    { rule: 'suspected-slip', count: 4 },
  ]);
  await other.remove();
});

test.each([
  ['findings_have_a_place', 'risk_key = gen_random_uuid(), stage_key = NULL'],
  ['findings_tell_slips_whole', `slip_written = '专定'`],
  ['findings_tell_slips_whole', `rule = 'suspected-slip'`],
])('the database refuses %s: %s', async (constraint, change) => {
  await buildChart(database.db, { organizationId, stages: GAPS });
  await expect(
    run(`UPDATE findings SET ${change} WHERE rule = 'high-without-party'`),
  ).rejects.toThrow(constraint);
});

test('no rule is switched off without a reason', async () => {
  for (const reason of ['', ' ', '　']) {
    const values = [organizationId, reason];
    await expect(
      run(`INSERT INTO switched_off_rules VALUES ($1, 'suspected-slip', $2, now())`, values),
    ).rejects.toThrow('switched_off_rules_reason_not_blank');
  }
});
