import { setTimeout as wait } from 'node:timers/promises';
import { XLSX_TYPE } from '@lianfang/contracts';
import { buildChart, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendAtOnce } from '../../../testing/at-once.ts';
import { exportRows, importRows, packRows, type Row } from '../../../testing/party-sheets.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

const PATH = '/api/v1/responsible-parties';
let api: TestApp;
let bureau: string;
let admin: LoggedIn;
let post: string;
let row: Row;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

beforeEach(async () => {
  const { db } = api.database;
  bureau = await buildOrganization(db, { name: '某县水利局' });
  admin = await api.logIn({ grants: [{ role: 'admin', organizationId: bureau }] });
  post = await buildParty(db, { organizationId: bureau, name: '受理岗' });
  [row] = (await exportRows(admin)) as [Row];
});

const newRow = { 单位: '某县水利局', 名称: '新岗', 类型: '岗位' };
const createByHand = () =>
  admin.send({
    method: 'POST',
    url: PATH,
    payload: { organizationId: bureau, name: '新岗', kind: 'post' },
  });

test('of two imports at once the later one sees what the first did', async () => {
  const bytes = await packRows([newRow]);
  const answers = await sendAtOnce(api, [
    () => importRows(admin, bytes),
    () => importRows(admin, bytes),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 422]);
});

/** Sends while somebody else has done what a statement does, and not ended yet. */
async function sendBeside<Answer>(statement: string, send: () => Promise<Answer>): Promise<Answer> {
  const { db, isServer } = api.database;
  const client = await db.pool.connect();
  await client.query('BEGIN');
  await client.query(statement);
  const answer = send();
  if (isServer) await waitForLock(answer);
  await client.query('COMMIT');
  client.release();
  return answer;
}

/** Until somebody waits for a lock, or has been answered. */
async function waitForLock(answer: Promise<unknown>): Promise<void> {
  let isAnswered = false;
  void answer.then(() => {
    isAnswered = true;
  });
  const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while (!isAnswered && (await api.database.db.pool.query(waiting)).rowCount === 0) await wait(20);
}

test('a name that somebody takes by hand in the same moment is a fault of the row', async () => {
  const bytes = await packRows([newRow]);
  const take = `INSERT INTO responsible_parties (organization_id, name, kind) VALUES ('${bureau}', '新岗', 'post')`;
  const answer = await sendBeside(take, () => importRows(admin, bytes));
  expect([answer.statusCode, answer.json().errors]).toMatchObject([
    ...[422, [{ pointer: '#/rows/2/name' }]],
  ]);
});

test('a party that somebody is changing in the same moment is not waited for, nor overwritten', async () => {
  const bytes = await packRows([{ ...row, 联系方式: '3 楼' }]);
  const change = `UPDATE responsible_parties SET name = '窗口岗', revision = 2 WHERE id = '${post}'`;
  const answer = await sendBeside(change, () => importRows(admin, bytes));
  expect([answer.statusCode, answer.json().errors]).toMatchObject([
    ...[422, [{ pointer: '#/rows/2/revision' }]],
  ]);
  expect((await admin.get(`${PATH}/${post}`)).json()).toMatchObject({
    ...{ name: '窗口岗', contact: null },
  });
});

test('a stage that is given to a party in the same moment keeps it from being retired', async () => {
  const { db } = api.database;
  const chart = await buildChart(db, { organizationId: bureau });
  const assign = `INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at)
    VALUES ('${chart.id}', '${chart.stages[0]?.id}', '${post}', '2026-01-01')`;
  const bytes = await packRows([{ ...row, 状态: '已停用' }]);
  const answer = await sendBeside(assign, () => importRows(admin, bytes));
  expect(answer.json().errors).toMatchObject([{ pointer: '#/rows/2/state' }]);
});

test('whoever gives up before the end has changed nothing', async () => {
  const address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  const client = await api.database.db.pool.connect();
  await client.query('BEGIN');
  await client.query('SELECT id FROM audit_head FOR UPDATE');
  const given = new AbortController();
  const asked = fetch(`${address}${PATH}/import`, {
    method: 'POST',
    headers: { cookie: admin.cookie, 'content-type': XLSX_TYPE },
    body: new Uint8Array(await packRows([newRow])),
    signal: given.signal,
  });
  await wait(500);
  given.abort();
  await expect(asked).rejects.toThrow('abort');
  await wait(100);
  await client.query('COMMIT');
  client.release();
  // Whatever comes next is served after it.
  expect((await createByHand()).statusCode).toBe(201);
});
