import { type Chart, RISK_LEVELS, type RiskLevel } from '@lianfang/contracts';
import {
  buildDraft,
  buildNextDraft,
  buildOrganization,
  buildParty,
  publish,
} from '@lianfang/db/testing';
import fc from 'fast-check';
import { answerByChance, type KnownAssignment } from './random-answering.ts';
import type { TestApp } from './test-app.ts';

/** An organisation of a world, and the names by which a test tells what a statement must. */
export interface WorldPlace {
  id: string;
  name: string;
  /** Ids of itself and of all above it. */
  path: string[];
  isPublic: boolean;
}

export interface WorldChart {
  chart: Chart;
  earlier: Chart[];
  place: WorldPlace;
  isPublic: boolean;
}

export interface World {
  places: WorldPlace[];
  charts: WorldChart[];
  assignments: KnownAssignment[];
}

/** Few texts, so that the same words stand in many charts. */
const RISKS = ['接受请托', '接受 请托', '无故超时', '不听取陈诉'];
const MEASURES = ['集体研究', '限时办结', '全程留痕'];

const level = fc.constantFrom<RiskLevel | null>(...RISK_LEVELS, null);
const stage = fc.record({
  riskLevel: level,
  risks: fc.array(fc.record({ text: fc.constantFrom(...RISKS), riskLevel: level }), {
    maxLength: 2,
  }),
  controlMeasures: fc.subarray(MEASURES, { maxLength: 1 }),
  hasParty: fc.boolean(),
});
const version = fc.record({
  stages: fc.array(stage, { minLength: 1, maxLength: 3 }),
  chartMeasures: fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    fc.subarray(MEASURES),
  ),
  daysAgo: fc.constantFrom(1, 100, 364, 367, 900),
});
const chart = fc.record({
  place: fc.nat(),
  visibility: fc.constantFrom('public' as const, 'internal' as const, null),
  first: version,
  second: fc.option(version),
});

const DAY = 24 * 60 * 60 * 1000;

/** 县 > two 局, one with a 科, and a 县 beside; charts of all kinds in them, some in a second version. */
export async function buildWorld({ database: { db } }: TestApp, count: number): Promise<World> {
  const places: WorldPlace[] = [];
  async function place(name: string, above: WorldPlace | null, isPublic: boolean) {
    const chartVisibility = isPublic ? ('public' as const) : ('internal' as const);
    const facts = { name, chartVisibility, parentId: above?.id ?? null };
    const id = await buildOrganization(db, facts);
    const made = { id, name, path: [id, ...(above?.path ?? [])], isPublic };
    places.push(made);
    return made;
  }
  const county = await place('甲县', null, true);
  const bureau = await place('甲县水利局', county, false);
  await place('水政科', bureau, true);
  await place('甲县林业局', county, true);
  await place('乙县', null, false);
  const partyId = await buildParty(db);

  const charts: WorldChart[] = [];
  for (const [number, facts] of fc.sample(chart, count).entries()) {
    const at = places[facts.place % places.length] as WorldPlace;
    const draft = await buildDraft(db, {
      organizationId: at.id,
      visibility: facts.visibility,
      title: `第${number % 7}号防控图`,
      ...toDraft(facts.first, partyId, []),
    });
    const first = await publish(db, draft.versionId, daysAgo(facts.first.daysAgo + 1000));
    const next = facts.second && (await publishNext(first, facts.second));
    charts.push({
      chart: next ?? first,
      earlier: next ? [first] : [],
      place: at,
      isPublic: facts.visibility === null ? at.isPublic : facts.visibility === 'public',
    });
  }
  const ids = places.map(({ id }) => id);
  const shown = charts.map((one) => one.chart);
  return { places, charts, assignments: await answerByChance(db, ids, shown) };

  async function publishNext(first: Chart, facts: VersionFacts): Promise<Chart> {
    const draft = toDraft(facts, partyId, first.stages);
    const title = first.title;
    const next = { ...draft, chartId: first.id, number: 2, title };
    const { versionId } = await buildNextDraft(db, next);
    return publish(db, versionId, daysAgo(facts.daysAgo));
  }
}

type VersionFacts = typeof version extends fc.Arbitrary<infer Facts> ? Facts : never;

/** With the keys of what stood at the same place in the version before. */
function toDraft(facts: VersionFacts, partyId: string, before: Chart['stages']) {
  const party = { partyId, name: '办理人', kind: 'post' as const, printedAs: '办理人' };
  return {
    chartMeasures: facts.chartMeasures,
    stages: facts.stages.map(({ risks, hasParty, ...stageFacts }, s) => ({
      ...keyOf(before[s]),
      ...stageFacts,
      name: `环节${s + 1}`,
      riskPoints: risks.map((risk, r) => ({ ...keyOf(before[s]?.riskPoints[r]), ...risk })),
      parties: hasParty ? [party] : [],
    })),
  };
}

function keyOf(thing: { id: string } | undefined) {
  return thing && { key: thing.id };
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY);
}
