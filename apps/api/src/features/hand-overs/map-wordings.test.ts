import type { Places, Wordings } from '@lianfang/contracts';
import { buildChart, buildParty } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/hand-overs';
const TODAY = beijingDayOf(new Date());

let api: TestApp;
let at: TwoBureaus;
let charts = 0;
/** What the one stage of a chart prints; nobody answers there. */
let first: string;
let second: string;
let window: string;
let head: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

const build = (name: string) =>
  buildParty(api.database.db, { organizationId: at.bureau, name: `${name} ${charts}` });

beforeEach(async () => {
  charts += 1;
  [first, second] = [`办理人 ${charts}`, `分管领导 ${charts}`];
  const print = async (name: string) => {
    const partyId = await build(name);
    const printedAs = `${name} ${charts}`;
    return { partyId, name: printedAs, kind: 'post' as const, printedAs };
  };
  await buildChart(api.database.db, {
    organizationId: at.bureau,
    title: `取水许可 ${charts}`,
    stages: [{ name: '审查', parties: [await print('办理人'), await print('分管领导')] }],
  });
  [window, head] = [await build('窗口岗'), await build('副局长岗')];
});

afterAll(() => api.close());

async function listPlaces(wording: string): Promise<Places['items']> {
  const query = new URLSearchParams({ wording });
  return (await at.admin.get(`${PATH}/places?${query}`)).json().items;
}

const answeringFor = async (wording: string) =>
  (await listPlaces(wording)).map(({ party }) => party?.id ?? null);

const send = (payload: object) =>
  at.admin.send({
    method: 'POST',
    url: PATH,
    payload: { from: TODAY, reason: '明确责任', ...payload },
  });

/** All places of a wording, as the page sends them. */
async function map(wording: string, toPartyId: string): Promise<string> {
  const items = await listPlaces(wording);
  const places = items.flatMap(({ id }) => id ?? []);
  const stages = items.flatMap(({ id, stage }) => (id === null ? stage.id : []));
  const response = await send({ places, stages, toPartyId, wording });
  expect(response.statusCode, response.body).toBe(201);
  return response.json().id;
}

async function undo(id: string): Promise<void> {
  const response = await at.admin.send({ method: 'POST', url: `${PATH}/${id}/undo` });
  expect(response.statusCode, response.body).toBe(200);
}

async function readWording(wording: string) {
  const { items }: Wordings = (await at.admin.get(`${PATH}/wordings`)).json();
  return items.find((one) => one.wording === wording);
}

describe('a stage that prints two wordings', () => {
  test('gets a party for each: the second does not take the place of the first', async () => {
    await map(first, window);
    expect(await answeringFor(first)).toEqual([window]);
    expect(await answeringFor(second)).toEqual([null]);
    expect(await readWording(second)).toMatchObject({ parties: [], unanswered: 1 });

    await map(second, head);
    expect(await answeringFor(first)).toEqual([window]);
    expect(await answeringFor(second)).toEqual([head]);
    expect(await readWording(second)).toMatchObject({ parties: [{ id: head }], unanswered: 0 });
  });

  test('gets one party for both, and undone the second is to be mapped again', async () => {
    await map(first, window);
    const id = await map(second, window);
    expect(await answeringFor(second)).toEqual([window]);
    const { prisma } = api.database.db;
    expect(await prisma.stageAssignment.count({ where: { partyId: window } })).toBe(1);
    await undo(id);
    expect(await answeringFor(first)).toEqual([window]);
    expect(await answeringFor(second)).toEqual([null]);
  });

  test('is no longer where nobody answers, once one of them has a party', async () => {
    await map(first, window);
    const items: Places['items'] = (await at.admin.get(`${PATH}/places?unassigned=true`)).json()
      .items;
    expect(items.some(({ chart }) => chart.title === `取水许可 ${charts}`)).toBe(false);
  });

  test('is refused whole where somebody named a party for the wording meanwhile', async () => {
    await map(first, window);
    const [place] = await listPlaces(second);
    await map(second, head);
    const late = await send({ stages: [place?.stage.id], toPartyId: window, wording: second });
    expect(late.json()).toMatchObject({ status: 409, code: 'places-changed' });
  });

  test('hands the party of one over without the other', async () => {
    await map(first, window);
    await map(second, head);
    const third = await build('接任岗');
    const id = await map(first, third);
    expect(await answeringFor(first)).toEqual([third]);
    expect(await answeringFor(second)).toEqual([head]);
    await undo(id);
    expect(await answeringFor(first)).toEqual([window]);
  });

  test('keeps what a party was named for when it went to another and came back', async () => {
    await map(first, window);
    const items = await listPlaces(first);
    const third = await build('接任岗');
    const handed = await send({ places: items.map(({ id }) => id), toPartyId: third });
    expect(await answeringFor(second)).toEqual([null]);
    await undo(handed.json().id);
    expect(await answeringFor(first)).toEqual([window]);
    expect(await answeringFor(second)).toEqual([null]);
  });

  test('takes no blank for a wording (400)', async () => {
    const refused = await send({
      stages: [crypto.randomUUID()],
      toPartyId: window,
      wording: '',
    });
    expect(refused.statusCode).toBe(400);
  });
});
