import { type ChartLive, chartLiveSchema } from '@lianfang/contracts';
import { buildChart, buildHolder, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

const A_DAY = 24 * 60 * 60 * 1000;

let api: TestApp;
let county: string;
let bureau: string;
let elsewhere: string;
let insider: LoggedIn;
let outsider: LoggedIn;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  county = await buildOrganization(db, { name: '甲县' });
  bureau = await buildOrganization(db, { name: '甲县水利局', parentId: county });
  elsewhere = await buildOrganization(db, { name: '乙县' });
  insider = await api.logIn({ grants: [{ role: 'viewer', organizationId: bureau }] });
  outsider = await api.logIn({ grants: [{ role: 'admin', organizationId: elsewhere }] });
});

afterAll(() => api.close());

/** A day such as 2026-01-01 in Beijing, so many days from today. */
function inDays(days: number): string {
  return new Date(Date.now() + 8 * 60 * 60 * 1000 + days * A_DAY).toISOString().slice(0, 10);
}

interface Answering {
  partyId: string;
  url: string;
}

let parties = 0;

/** A post, or another party, that answers for the one stage of a chart that everybody may read. */
async function buildAnswering({
  kind = 'post',
  organizationId = bureau,
}: Parameters<typeof buildParty>[1] = {}): Promise<Answering> {
  const { db } = api.database;
  parties += 1;
  const partyId = await buildParty(db, { organizationId, kind, name: `责任人${parties}` });
  const chart = await buildChart(db, { organizationId: bureau });
  await db.prisma.stageAssignment.create({
    data: {
      chartId: chart.id,
      stageKey: chart.stages[0]?.id ?? '',
      partyId,
      from: new Date('2026-01-01'),
    },
  });
  return { partyId, url: `/api/v1/charts/${chart.id}/live` };
}

type PartyToday = ChartLive['stages'][number]['responsibleParties'][number];

async function readParty(
  { get }: Pick<LoggedIn, 'get'>,
  url: string,
): Promise<PartyToday | undefined> {
  const answer = await get(url);
  expect(answer.statusCode, answer.body).toBe(200);
  return chartLiveSchema.strict().parse(answer.json()).stages[0]?.responsibleParties[0];
}

describe('GET /api/v1/charts/{chartId}/live tells who holds a post today', () => {
  test('to whoever reaches the organisation: the holder, then the deputies, nobody of yesterday or tomorrow', async () => {
    const { db } = api.database;
    const { partyId, url } = await buildAnswering();
    await buildHolder(db, { partyId, name: '前任某', from: inDays(-30), to: inDays(-1) });
    const deputy = { name: '副手某', role: 'deputy' } as const;
    const holder = { name: '现任某', role: 'main' } as const;
    const deputyId = await buildHolder(db, { partyId, ...deputy, from: inDays(-20) });
    const holderId = await buildHolder(db, { partyId, ...holder, from: inDays(0), to: inDays(0) });
    await buildHolder(db, { partyId, name: '继任某', from: inDays(1) });
    expect(await readParty(insider, url)).toMatchObject({
      isVacant: false,
      holders: [
        { id: holderId, ...holder },
        { id: deputyId, ...deputy },
      ],
    });
  });

  test('without a name to anybody else, though they are told that the post is held', async () => {
    const { partyId, url } = await buildAnswering();
    await buildHolder(api.database.db, { partyId, name: '不公开某' });
    for (const reader of [api, outsider]) {
      expect(await readParty(reader, url)).toMatchObject({ isVacant: false, holders: null });
      expect((await reader.get(url)).body).not.toContain('不公开某');
    }
  });

  test('also of a post of an organisation above', async () => {
    const { partyId, url } = await buildAnswering({ organizationId: county });
    await buildHolder(api.database.db, { partyId, name: '县里某' });
    expect(await readParty(insider, url)).toMatchObject({ holders: [{ name: '县里某' }] });
    expect((await readParty(api, url))?.holders).toBeNull();
  });

  test('with an ETag that changes with an appointment', async () => {
    const { partyId, url } = await buildAnswering();
    const headers = { 'if-none-match': `${(await insider.get(url)).headers.etag}` };
    expect((await insider.get(url, headers)).statusCode).toBe(304);
    await buildHolder(api.database.db, { partyId });
    expect((await insider.get(url, headers)).statusCode).toBe(200);
  });
});

describe('GET /api/v1/charts/{chartId}/live tells everybody', () => {
  test('that a post is vacant which nobody holds today, or a deputy alone', async () => {
    const { db } = api.database;
    const { partyId, url } = await buildAnswering();
    expect(await readParty(insider, url)).toMatchObject({ isVacant: true, holders: [] });
    await buildHolder(db, { partyId, name: '未来某', from: inDays(1) });
    await buildHolder(db, { partyId, name: '副手某', role: 'deputy' });
    for (const reader of [api, outsider, insider]) {
      expect((await readParty(reader, url))?.isVacant).toBe(true);
    }
  });

  test.each(['section', 'organization', 'person', 'expert'] as const)(
    'of a party of the kind %s never that it is vacant: nobody is appointed to it',
    async (kind) => {
      const { url } = await buildAnswering({ kind });
      expect((await readParty(api, url))?.isVacant).toBe(false);
    },
  );
});
