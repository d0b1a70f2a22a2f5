import { type Chart, type MyStages, myStagesSchema } from '@lianfang/contracts';
import { buildChart, buildHolder, buildOrganization, buildParty } from '@lianfang/db/testing';
import { beijingDayOf, dayBefore } from '@lianfang/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

const TODAY = beijingDayOf(new Date());
const YESTERDAY = dayBefore(TODAY);
const TOMORROW = beijingDayOf(new Date(Date.now() + 24 * 60 * 60 * 1000));

let api: TestApp;
let bureau: string;
let chart: Chart;
let post: string;
let holder: LoggedIn;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  bureau = await buildOrganization(db, { name: '甲县水利局' });
  chart = await buildChart(db, {
    organizationId: bureau,
    title: '取水许可图',
    stages: [
      { name: '受理' },
      {
        name: '审查',
        riskLevel: 'high',
        riskPoints: [{ text: '审查不严' }, { text: '超期办理', riskLevel: 'low' }],
        controlMeasures: ['双人审查'],
      },
    ],
  });
  post = await openPost('审查岗');
  holder = await logInHolding({});
});

afterAll(() => api.close());

async function assign(partyId: string, chartIn = chart): Promise<void> {
  const [, stage] = chartIn.stages;
  await api.database.db.prisma.stageAssignment.create({
    data: { chartId: chartIn.id, stageKey: stage?.id ?? '', partyId, from: new Date(0) },
  });
}

/** Of its own where another person holds it: a post has one holder and one deputy at a time. */
async function openPost(name: string): Promise<string> {
  const partyId = await buildParty(api.database.db, { organizationId: bureau, name });
  await assign(partyId);
  return partyId;
}

interface Holding {
  partyId?: string;
  role?: 'main' | 'deputy';
  from?: string;
  to?: string | null;
}

async function logInHolding(holding: Holding): Promise<LoggedIn> {
  const person = await api.logIn({ grants: [{ role: 'viewer', organizationId: bureau }] });
  // One person does not hold a post and stand in for it.
  const name = `同志 ${person.userId}`;
  await buildHolder(api.database.db, { partyId: post, name, ...holding, userId: person.userId });
  return person;
}

async function read({ get }: Pick<LoggedIn, 'get'>): Promise<MyStages> {
  const answer = await get('/api/v1/my-stages');
  expect(answer.statusCode, answer.body).toBe(200);
  return myStagesSchema.strict().parse(answer.json());
}

const holdsPost = async ({ get }: LoggedIn) =>
  (await get('/api/v1/session')).json().account.holdsPost;

describe('GET /api/v1/my-stages answers 200', () => {
  test('with the stages where a post of mine answers, their risks and their measures', async () => {
    const [, stage] = chart.stages;
    const answersAs = [{ id: post, name: '审查岗', role: 'main' }];
    expect(await read(holder)).toEqual({
      posts: [{ ...answersAs[0], organization: { id: bureau, name: '甲县水利局' } }],
      items: [
        {
          chart: { id: chart.id, title: '取水许可图' },
          organization: { id: bureau, name: '甲县水利局' },
          stages: [
            {
              id: stage?.id,
              name: '审查',
              position: 1,
              count: 2,
              riskLevel: 'high',
              answersAs,
              riskPoints: [
                { id: stage?.riskPoints[0]?.id, text: '审查不严', riskLevel: 'high' },
                { id: stage?.riskPoints[1]?.id, text: '超期办理', riskLevel: 'low' },
              ],
              controlMeasures: [{ id: stage?.controlMeasures[0]?.id, text: '双人审查' }],
            },
          ],
        },
      ],
      total: 1,
    });
    expect(await holdsPost(holder)).toBe(true);
  });

  test('to a deputy too, who is told that they stand in', async () => {
    const { posts } = await read(await logInHolding({ role: 'deputy' }));
    expect(posts).toMatchObject([{ id: post, role: 'deputy' }]);
  });

  test('on the last day of an appointment, and with nothing after it or before the first', async () => {
    const partyId = await openPost('轮岗');
    const former = await logInHolding({ partyId, from: '2026-01-01', to: YESTERDAY });
    const last = await logInHolding({ partyId, from: TODAY, to: TODAY });
    const future = await logInHolding({ partyId, from: TOMORROW });
    expect((await read(last)).total).toBe(1);
    for (const person of [former, future]) {
      expect(await read(person)).toEqual({ posts: [], items: [], total: 0 });
      expect(await holdsPost(person)).toBe(false);
    }
  });

  test('with a post that answers for nothing, and with nothing of others', async () => {
    const { db } = api.database;
    const partyId = await buildParty(db, { organizationId: bureau, name: '档案岗' });
    const idle = await read(await logInHolding({ partyId }));
    expect(idle).toMatchObject({ posts: [{ id: partyId, name: '档案岗' }], items: [], total: 0 });
  });

  test('with no stage of a chart that the reader may not read', async () => {
    const { db } = api.database;
    const elsewhere = await buildOrganization(db, { name: '乙县' });
    const stages = [{ name: '密环节' }, { name: '密审查' }];
    const hidden = await buildChart(db, {
      organizationId: elsewhere,
      visibility: 'internal',
      stages,
    });
    const partyId = await buildParty(db, { organizationId: bureau, name: '外派岗' });
    await assign(partyId, hidden);
    expect((await read(await logInHolding({ partyId }))).total).toBe(0);
  });
});

describe('GET /api/v1/my-stages refuses', () => {
  test('a query parameter, of which it knows none, with 400', async () => {
    expect((await holder.get('/api/v1/my-stages?of=others')).statusCode).toBe(400);
  });

  test('somebody who is not logged in with 401', async () => {
    expect((await api.get('/api/v1/my-stages')).statusCode).toBe(401);
  });
});
