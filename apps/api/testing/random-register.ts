import type { Chart, PartyKind } from '@lianfang/contracts';
import {
  buildDraft,
  buildNextDraft,
  buildOrganization,
  buildParty,
  publish,
} from '@lianfang/db/testing';
import fc from 'fast-check';
import type { KnownPlace, KnownRegister, KnownVersion } from './naive-register.ts';
import { answerByChance } from './random-answering.ts';
import type { TestApp } from './test-app.ts';

/** Few of each, so that random filters find something; some that only look different. */
export const STAGE_NAMES = ['受理', '受　理', '审查', '决定'];
export const TEXTS = [
  '吃拿卡要',
  '拖延受理',
  'ＡＢ角',
  'ab 角',
  '𠮷字号审查',
  '限时办结、超时预警',
];
export const WORDINGS = ['经办人', '许可科', '某某', '某局'];
export const USED_CATEGORIES = ['licensing', 'penalty', 'other'] as const;

const KINDS: readonly PartyKind[] = ['post', 'section', 'person', 'expert'];
const LEVELS = ['high', 'medium', 'low', null] as const;
const DAYS = ['2026-03-01T00:00:00Z', '2026-03-31T15:59:59.999Z', '2026-03-31T16:00:00Z'];

const decided = fc.option(fc.constantFrom(...DAYS), { freq: 2 });
const stage = fc.record({
  name: fc.constantFrom(...STAGE_NAMES),
  riskLevel: fc.constantFrom(...LEVELS),
  decided,
  riskPoints: fc.array(
    fc.record({
      text: fc.constantFrom(...TEXTS),
      riskLevel: fc.constantFrom(...LEVELS, null, null),
      decided,
    }),
    { maxLength: 3 },
  ),
  controlMeasures: fc.array(fc.constantFrom(...TEXTS), { maxLength: 2 }),
  parties: fc.uniqueArray(fc.nat(WORDINGS.length * KINDS.length - 1), { maxLength: 2 }),
});
const version = fc.array(stage, { minLength: 1, maxLength: 4 });
const chart = fc.record({
  place: fc.nat(4),
  category: fc.constantFrom(...USED_CATEGORIES),
  title: fc.constantFrom('取水许可防控图', '水政处罚防控图', '审查图'),
  visibility: fc.constantFrom(null, null, 'public' as const, 'internal' as const),
  versions: fc.array(version, { minLength: 1, maxLength: 3 }),
});
type RandomChart = typeof chart extends fc.Arbitrary<infer One> ? One : never;

/** The first moment of a day in Beijing, that of the next day, and the last of the day after it. */
const PUBLISHED = ['2026-05-01T16:00:00Z', '2026-05-02T16:00:00Z', '2026-05-04T15:59:59.999Z'];

export interface RandomRegister extends KnownRegister {
  /** The first and the fourth stand at the top; the second under the first, the third under it; so the fifth. */
  organizationIds: string[];
}

/** Two trees of organisations, one public and one internal, and charts of several versions by chance. */
export async function buildRandomRegister(api: TestApp, count = 16): Promise<RandomRegister> {
  const { places, organizationIds } = await buildPlaces(api);
  const versions: KnownVersion[] = [];
  for (const one of fc.sample(chart, { numRuns: count, seed: 20261125 })) {
    versions.push(...(await buildChart(api, one, organizationIds)));
  }
  const charts = versions.map((one) => one.chart);
  const { db } = api.database;
  const assignments = await answerByChance(db, organizationIds, charts);
  return { versions, places, organizationIds, assignments };
}

async function buildPlaces({ database: { db } }: TestApp) {
  const places = new Map<string, KnownPlace>();
  const organizationIds: string[] = [];
  for (const [name, above] of [
    ['甲县', -1],
    ['甲县水利局', 0],
    ['许可科', 1],
    ['乙县', -1],
    ['许可科', 3],
  ] as const) {
    const parentId = organizationIds[above] ?? null;
    const chartVisibility = organizationIds.length < 3 ? 'public' : 'internal';
    const id = await buildOrganization(db, { name, parentId, chartVisibility });
    places.set(id, { name, path: [id, ...(places.get(parentId ?? '')?.path ?? [])] });
    organizationIds.push(id);
  }
  return { places, organizationIds };
}

async function buildChart(
  { database: { db } }: TestApp,
  { place, category, title, visibility, versions }: RandomChart,
  organizationIds: readonly string[],
): Promise<KnownVersion[]> {
  const organizationId = organizationIds[place] as string;
  const known: KnownVersion[] = [];
  for (const [n, stages] of versions.entries()) {
    const draft = await draftStages(db, organizationId, stages);
    const facts = { organizationId, title, category, stages: draft };
    const chartId = known[0]?.chart.id;
    const { versionId } =
      chartId === undefined
        ? await buildDraft(db, { ...facts, visibility })
        : await buildNextDraft(db, { ...facts, chartId, number: n + 1 });
    const publishedAt = new Date(PUBLISHED[n] as string);
    await decideLevels(db, versionId, stages);
    const published = await publish(db, versionId, publishedAt);
    const before = known.at(-1);
    if (before) before.supersededAt = publishedAt;
    const isPublic = visibility === null ? place < 3 : visibility === 'public';
    known.push({
      chart: published,
      isPublic,
      supersededAt: null,
      decidedAt: listDecided(published, stages),
    });
  }
  return known;
}

type Db = TestApp['database']['db'];
type RandomStages = RandomChart['versions'][number];

async function draftStages(db: Db, organizationId: string, stages: RandomStages) {
  return Promise.all(
    stages.map(async ({ decided: _, riskPoints, parties, ...facts }) => ({
      ...facts,
      riskPoints: riskPoints.map(({ text, riskLevel }) => ({ text, riskLevel })),
      parties: await Promise.all(parties.map((n) => draftParty(db, organizationId, n))),
    })),
  );
}

async function draftParty(db: Db, organizationId: string, n: number) {
  const kind = KINDS[n % KINDS.length] as PartyKind;
  const printedAs = WORDINGS[Math.floor(n / KINDS.length)] as string;
  const name = `${printedAs} ${crypto.randomUUID()}`;
  const partyId = await buildParty(db, { organizationId, name, kind });
  return { partyId, name, kind, printedAs };
}

async function decideLevels({ pool }: Db, versionId: string, stages: RandomStages): Promise<void> {
  for (const [position, { decided: day, riskPoints }] of stages.entries()) {
    await pool.query(
      'UPDATE stages SET level_decided_at = $3 WHERE version_id = $1 AND position = $2',
      [versionId, position, day],
    );
    for (const [n, point] of riskPoints.entries()) {
      await pool.query(
        `UPDATE risk_points r SET level_decided_at = $4 FROM stages s
         WHERE s.version_id = $1 AND s.position = $2 AND r.version_id = $1 AND r.stage_key = s.key AND r.position = $3`,
        [versionId, position, n, point.decided],
      );
    }
  }
}

function listDecided({ stages }: Chart, random: RandomStages): Map<string, Date> {
  const decided = new Map<string, Date>();
  for (const [s, { id, riskPoints }] of stages.entries()) {
    const day = random[s]?.decided;
    if (day) decided.set(id, new Date(day));
    for (const [p, point] of riskPoints.entries()) {
      const own = random[s]?.riskPoints[p]?.decided;
      if (own) decided.set(point.id, new Date(own));
    }
  }
  return decided;
}
