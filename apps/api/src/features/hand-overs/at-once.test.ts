import { buildChart, buildParty, isOnServer } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHandOverDesk } from '../../../testing/hand-over-desk.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const AT_ONCE = 50;
const PARTIES = 5;
const WAITING = 20;
let api: TestApp;
let at: TwoBureaus;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

afterAll(() => api.close());

test('50 hand-overs and renames at once at the same places lose nothing, leave nobody out, and the log adds up', async () => {
  const { db } = api.database;
  const parties = await Promise.all(
    Array.from({ length: PARTIES }, (_, n) =>
      buildParty(db, { organizationId: at.bureau, name: `岗位 ${n}` }),
    ),
  );
  const stages = Array.from({ length: 20 }, (_, n) => ({ name: `环节 ${n}` }));
  const chart = await buildChart(db, { organizationId: at.bureau, stages });
  const assigned = await db.prisma.stageAssignment.createManyAndReturn({
    data: chart.stages.map(({ id }, n) => ({
      chartId: chart.id,
      stageKey: id,
      partyId: parties[n % PARTIES] as string,
      from: new Date('2026-06-01'),
    })),
  });
  const handOver = (n: number) =>
    at.admin.send({
      method: 'POST',
      url: '/api/v1/hand-overs',
      payload: {
        places: [n, n + 7, n + 11].map((place) => assigned[place % 20]?.id),
        toPartyId: parties[(n * 3) % PARTIES],
        from: beijingDayOf(new Date()),
        reason: '轮岗',
      },
    });
  const rename = (n: number) =>
    at.admin.send({
      method: 'PATCH',
      url: `/api/v1/responsible-parties/${parties[n % PARTIES]}`,
      payload: { name: `改名 ${n}` },
      headers: { 'if-match': '"r1"' },
    });
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, n) => (n % 5 === 4 ? rename(n) : handOver(n))),
  );
  const statuses = new Set(answers.map(({ statusCode }) => statusCode));
  expect([...statuses].filter((status) => ![200, 201, 409, 412].includes(status))).toEqual([]);
  const done = answers.filter(({ statusCode }) => statusCode === 201);
  expect(done.length).toBeGreaterThan(1);

  const open = await db.prisma.stageAssignment.findMany({ where: { to: null } });
  expect(open).toHaveLength(20);
  expect(new Set(open.map(({ stageKey }) => stageKey)).size).toBe(20);
  const logged = await db.prisma.auditEntry.count({ where: { action: 'place.handed-over' } });
  expect(logged).toBe(await db.prisma.handOverPlace.count());
  expect(logged).toBe(done.length * 3);
  const wholes = await db.prisma.auditEntry.count({ where: { action: 'hand-over.made' } });
  expect(wholes).toBe(done.length);
});

// On the embedded database, with its one session, whoever is in a transaction holds everybody up.
if (isOnServer()) {
  test(`${WAITING} hand-overs that wait for another process hold one connection between them`, async () => {
    const desk = await openHandOverDesk(api, at);
    const [first] = await desk.listPlaces();
    const { pool } = api.database.db;
    const elsewhere = await pool.connect();
    await elsewhere.query('BEGIN');
    await elsewhere.query("SELECT pg_advisory_xact_lock(hashtext('hand_overs'), 0)");
    const waiting = Array.from({ length: WAITING }, () => desk.handOver({ places: [first?.id] }));
    const countBusy = () => pool.totalCount - pool.idleCount;
    await expect.poll(countBusy, { timeout: 5_000 }).toBe(2);
    expect((await at.viewer.get('/api/v1/responsible-parties')).statusCode).toBe(200);
    expect(countBusy()).toBe(2);

    await elsewhere.query('COMMIT');
    elsewhere.release();
    const statuses = (await Promise.all(waiting)).map(({ statusCode }) => statusCode);
    expect(statuses.toSorted()).toEqual([201, ...Array.from({ length: WAITING - 1 }, () => 409)]);
  });
}
