import { readFile } from 'node:fs/promises';
import type { Chart } from '@lianfang/contracts';
import { openTestDatabase, type TestDatabase } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSeed } from './seed.ts';
import type { SeedChart } from './seed-file.ts';

const FIRST_LOAD = new Date('2026-11-23T01:02:03.456Z');
let database: TestDatabase;
let printed: SeedChart[];
let documents: Chart[];

beforeAll(async () => {
  database = await openTestDatabase();
  printed = JSON.parse(
    await readFile(new URL('../seed/charts.json', import.meta.url), 'utf8'),
  ).charts;
  // Two processes that start at the same moment on an empty database.
  const other = loadSeed(database.db, FIRST_LOAD);
  expect([await loadSeed(database.db, FIRST_LOAD), await other].sort()).toEqual([0, 3]);
  documents = await readDocuments();
});

afterAll(() => database.remove());

async function readDocuments(): Promise<Chart[]> {
  const { rows } = await database.db.pool.query(
    'SELECT document FROM chart_versions ORDER BY array_position($1, title)',
    [printed.map((chart) => chart.title)],
  );
  return rows.map((row) => JSON.parse(row.document));
}

test('the three charts are loaded in their printed wording, character for character', () => {
  expect(documents.map(asPrinted)).toEqual(printed.map(withDefaults));
});

function asPrinted(chart: Chart): SeedChart {
  return {
    title: chart.title,
    organization: chart.organization.name,
    category: chart.category,
    chartMeasures: chart.chartMeasures.map(({ text }) => text),
    stages: chart.stages.map((stage) => ({
      name: stage.name,
      nameAsPrinted: stage.nameAsPrinted,
      riskLevel: stage.riskLevel,
      riskPoints: stage.riskPoints.map(({ text }) => text),
      controlMeasures: stage.controlMeasures.map(({ text }) => text),
      responsibleParty: stage.responsibleParties[0]?.printedAs ?? null,
    })),
  };
}

function withDefaults(chart: SeedChart): SeedChart {
  const stages = chart.stages.map((stage) => ({ nameAsPrinted: stage.name, ...stage }));
  return { ...chart, stages };
}

test('positions run from 0 without a gap, and publishedAt is the moment of the first load', () => {
  for (const chart of documents) {
    expect(chart.stages.map((stage) => stage.position)).toEqual([...chart.stages.keys()]);
    expect(chart.publishedAt).toBe(FIRST_LOAD.toISOString());
  }
});

test('能源局 is an organization and every other 责任人 a post, one party for each wording', async () => {
  const { rows } = await database.db.pool.query(
    'SELECT name, kind FROM responsible_parties ORDER BY kind DESC, name COLLATE "C"',
  );
  expect(rows).toEqual([
    { name: '能源局', kind: 'organization' },
    { name: '办理人', kind: 'post' },
    { name: '相关科室负责人', kind: 'post' },
    { name: '科室负责人', kind: 'post' },
  ]);
});

test('who answers today begins as printed, from the moment of publication', async () => {
  const { rows } = await database.db.pool.query(
    `SELECT p.name, count(*)::int AS stages FROM stage_assignments a JOIN responsible_parties p ON p.id = a.party_id
     WHERE a.from_at = $1 AND a.to_at IS NULL GROUP BY p.name ORDER BY 2 DESC, p.name COLLATE "C"`,
    [FIRST_LOAD],
  );
  expect(rows).toEqual([
    { name: '办理人', stages: 3 },
    { name: '相关科室负责人', stages: 3 },
    { name: '科室负责人', stages: 1 },
    { name: '能源局', stages: 1 },
  ]);
});

test('nobody is said to have decided a level that the document merely prints', async () => {
  const { rows } = await database.db.pool.query(
    'SELECT count(*)::int AS decided FROM stages WHERE num_nonnulls(level_decided_at, level_decided_by, level_reason) > 0',
  );
  expect(rows).toEqual([{ decided: 0 }]);
});

test('loading it again later changes nothing', async () => {
  expect(await loadSeed(database.db, new Date('2030-01-01T00:00:00Z'))).toBe(0);
  expect(await readDocuments()).toEqual(documents);
});
