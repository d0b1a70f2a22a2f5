import {
  type Chart,
  FINDING_RULES,
  FINDING_SEVERITIES,
  type Finding,
  type FindingRule,
  type FindingSummary,
} from '@lianfang/contracts';
import {
  beijingDayOf,
  examineChart,
  findHighWithVacantPost,
  findPartyWithoutHolder,
  findRisksOfDifferentLevels,
  isReviewOverdue,
  SEVERITY_OF,
} from '@lianfang/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  buildWorld,
  type World,
  type WorldChart,
  type WorldPlace,
} from '../../../testing/chart-worlds.ts';
import { answeringAt } from '../../../testing/random-answering.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

/** As a program without a database would list them. */
type Told = Pick<Finding, 'rule' | 'riskPointId' | 'text' | 'slip'> & {
  chartId: string;
  stageId: string | null;
};
interface Asked {
  reader: number;
  organization: number | null;
  rule: FindingRule[];
  severity: Finding['severity'][];
  off: { place: number; rule: FindingRule }[];
}

const NO_PLACE = { riskPointId: null, text: null, slip: null };
const LONG = 240_000;

let api: TestApp;
let world: World;
/** Somebody at each place, and the public. */
let readers: { get: LoggedIn['get']; place: WorldPlace | null }[];

beforeAll(async () => {
  api = await openTestApp();
  world = await buildWorld(api, 30);
  readers = [{ get: api.get, place: null }];
  for (const place of world.places) {
    const grants = [{ role: 'officer' as const, organizationId: place.id }];
    readers.push({ get: (await api.logIn({ grants })).get, place });
  }
}, LONG);

afterAll(() => api.close());

const place = fc.nat({ max: 4 });
const rule = fc.constantFrom(...FINDING_RULES);
const asked: fc.Arbitrary<Asked> = fc.record({
  reader: fc.nat({ max: 5 }),
  organization: fc.option(place),
  rule: fc.oneof(fc.constant<FindingRule[]>([]), fc.subarray([...FINDING_RULES])),
  severity: fc.oneof(fc.constant<Finding['severity'][]>([]), fc.subarray([...FINDING_SEVERITIES])),
  off: fc.uniqueArray(fc.record({ place, rule }), {
    maxLength: 4,
    selector: (one) => `${one.place} ${one.rule}`,
  }),
});

function listNaively({ reader, organization, rule: rules, severity, off }: Asked): Told[] {
  const from = readers[reader]?.place ?? null;
  const isReached = ({ place: at, isPublic }: WorldChart) =>
    isPublic || (from !== null && at.path.includes(from.id));
  const readable = world.charts.filter(isReached);
  const root = organization === null ? null : world.places[organization];
  const contradicted = findRisksOfDifferentLevels(readable.map(({ chart }) => chart));
  const found = readable
    .filter(({ place: at }) => !root || at.path.includes(root.id))
    .flatMap(({ chart, earlier, place: at }) => {
      const facts: Omit<Told, 'chartId'>[] = [
        ...examineChart(chart, earlier),
        ...contradicted
          .filter(({ chartId }) => chartId === chart.id)
          .map(({ stageId, riskPointId, text }) => ({
            ...{ stageId, riskPointId, text, slip: null },
            rule: 'same-risk-different-levels' as const,
          })),
        ...listUnheld(chart, at, from),
        ...(isReviewOverdue(chart, new Date())
          ? [{ ...NO_PLACE, stageId: null, rule: 'not-reviewed-for-a-year' as const }]
          : []),
      ];
      const isOff = (each: FindingRule) =>
        off.some((one) => one.rule === each && at.path.includes(world.places[one.place]?.id ?? ''));
      const order = [at.name, at.id, chart.title, chart.id].join('\u0000');
      return facts
        .filter((fact) => !isOff(fact.rule))
        .map((fact) => ({ order, told: { chartId: chart.id, ...fact } }));
    });
  return found
    .filter(({ told }) => rules.length === 0 || rules.includes(told.rule))
    .filter(({ told }) => severity.length === 0 || severity.includes(SEVERITY_OF[told.rule]))
    .toSorted(
      (a, b) =>
        FINDING_RULES.indexOf(a.told.rule) - FINDING_RULES.indexOf(b.told.rule) ||
        (a.order < b.order ? -1 : Number(a.order > b.order)),
    )
    .map(({ told }) => told);
}

/** Of parties of the chart's organisation, of those above it, and of whatever the reader reaches. */
function listUnheld(
  chart: Chart,
  at: WorldPlace,
  from: WorldPlace | null,
): Omit<Told, 'chartId'>[] {
  const now = new Date();
  const isReached = (id: string) =>
    from !== null && world.places.some((place) => place.id === id && place.path.includes(from.id));
  const parties = chart.stages.map(({ id }): [string, ReturnType<typeof answeringAt>] => [
    id,
    answeringAt(world.assignments, id, now).filter(
      ({ organizationId }) => at.path.includes(organizationId) || isReached(organizationId),
    ),
  ]);
  const answering = { day: beijingDayOf(now), parties: new Map(parties) };
  return [
    ...findHighWithVacantPost(chart, answering).map((found) => ({
      ...found,
      rule: 'high-with-vacant-post' as const,
    })),
    ...findPartyWithoutHolder(chart, answering).map((found) => ({
      ...found,
      rule: 'party-without-holder' as const,
    })),
  ];
}

function toQuery({ organization, rule: rules, severity }: Asked): URLSearchParams {
  const query = new URLSearchParams();
  for (const one of rules) query.append('rule', one);
  for (const one of severity) query.append('severity', one);
  if (organization !== null) query.set('organizationId', world.places[organization]?.id ?? '');
  return query;
}

async function switchOff({ off }: Asked): Promise<void> {
  const { prisma } = api.database.db;
  await prisma.switchedOffRule.deleteMany();
  for (const { place: at, rule: each } of off) {
    await api.database.db.pool.query(
      `INSERT INTO switched_off_rules VALUES ($1, $2, '另有台账', now())`,
      [world.places[at]?.id, each],
    );
  }
}

/** All pages of a list, one after the other. */
async function listByApi(get: LoggedIn['get'], query: URLSearchParams, pageSize: number) {
  const items: Finding[] = [];
  for (let page = 1; ; page += 1) {
    const url = `/api/v1/findings?${query}&page=${page}&pageSize=${pageSize}`;
    const answer = (await get(url)).json();
    items.push(...answer.items);
    if (answer.items.length === 0) return { items, total: answer.total as number };
  }
}

function toTold({ rule: of, chart, stage, riskPointId, text, slip }: Finding): Told {
  return { chartId: chart.id, stageId: stage?.id ?? null, riskPointId, text, slip, rule: of };
}

test('the world has something to find', () => {
  const told = readers.flatMap((_, reader) =>
    listNaively({ reader, organization: null, rule: [], severity: [], off: [] }),
  );
  expect(told.length).toBeGreaterThan(100);
  for (const one of ['high-with-vacant-post', 'party-without-holder']) {
    expect(told.filter((each) => each.rule === one).length, one).toBeGreaterThan(0);
  }
});

test('the list is what the rules say of the charts that a reader may read, in its order, on all its pages', {
  timeout: LONG,
}, async () => {
  await fc.assert(
    fc.asyncProperty(asked, fc.constantFrom(7, 100), async (one, pageSize) => {
      await switchOff(one);
      const get = readers[one.reader]?.get ?? api.get;
      const { items, total } = await listByApi(get, toQuery(one), pageSize);
      const expected = listNaively(one);
      expect(items.map(toTold)).toEqual(expected);
      expect(total).toBe(expected.length);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      for (const item of items) expect(item.severity).toBe(SEVERITY_OF[item.rule]);
    }),
  );
});

test('every count of the summary is the total of the list behind it', {
  timeout: LONG,
}, async () => {
  await fc.assert(
    fc.asyncProperty(asked, async (one) => {
      await switchOff(one);
      const get = readers[one.reader]?.get ?? api.get;
      const read = async (path: string) => (await get(`/api/v1/findings${path}`)).json();
      const summary: FindingSummary = await read(`/summary?${toQuery(one)}`);
      expect(summary.total).toBe((await read(`?${toQuery(one)}`)).total);
      for (const { rule: each, count } of summary.rules) {
        const total = listNaively({ ...one, rule: [each] }).length;
        expect([each, count]).toEqual([each, total]);
      }
      for (const { id, count } of summary.organizations) {
        const query = toQuery(one);
        query.set('organizationId', id);
        expect([id, count]).toEqual([id, (await read(`?${query}`)).total]);
      }
      const owners = new Set(
        listNaively(one).map(
          ({ chartId }) => world.charts.find(({ chart }) => chart.id === chartId)?.place.id,
        ),
      );
      expect(new Set(summary.organizations.map(({ id }) => id))).toEqual(owners);
    }),
  );
});
