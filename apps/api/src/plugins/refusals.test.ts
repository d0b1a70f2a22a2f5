import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../testing/test-app.ts';

let api: TestApp;
let viewer: LoggedIn;
let known: number;

beforeAll(async () => {
  api = await openTestApp();
  const organizationId = await buildOrganization(api.database.db);
  viewer = await api.logIn({
    name: '张三',
    username: 'zhangsan',
    grants: [{ role: 'viewer', organizationId }],
  });
});

beforeEach(async () => {
  known = (await readEntries()).length;
});

afterAll(() => api.close());

async function readEntries() {
  const { rows } = await api.database.db.pool.query(
    'SELECT actor_id, actor_name, address, action, object_kind, object_id, object_name, after, result, request_id FROM audit_entries ORDER BY sequence',
  );
  return rows;
}

const newEntries = async () => (await readEntries()).slice(known);

test('promise 24: a refusal for want of rights is an entry, with route and code', async () => {
  const { headers } = await viewer.get('/api/v1/audit?q=x');
  expect(await newEntries()).toEqual([
    {
      actor_id: viewer.userId,
      actor_name: '张三 (zhangsan)',
      address: '127.0.0.1',
      action: 'access.refused',
      object_kind: 'route',
      object_id: null,
      object_name: 'GET /api/v1/audit',
      after: '{"code":"forbidden","id":null}',
      result: 'refused',
      request_id: headers['x-request-id'],
    },
  ]);
});

test('asking for a thing that is not there for this reader is an entry, with its id', async () => {
  const id = crypto.randomUUID();
  await viewer.get(`/api/v1/charts/${id}`);
  expect(await newEntries()).toMatchObject([
    {
      object_id: id,
      object_name: 'GET /api/v1/charts/:chartId',
      after: `{"code":"chart-not-found","id":"${id}"}`,
    },
  ]);
});

test('an id that no text of the database can be is written as JSON writes it', async () => {
  await viewer.get('/api/v1/charts/not-an-id%0A%7B');
  expect(await newEntries()).toMatchObject([
    { object_id: null, after: '{"code":"chart-not-found","id":"not-an-id\\n{"}' },
  ]);
});

test('what anybody may mistype is none: a request that cannot be used, an anonymous reader, an unknown address', async () => {
  await viewer.get('/api/v1/charts?page=0');
  await viewer.get('/api/v1/nothing');
  await api.get(`/api/v1/charts/${crypto.randomUUID()}`);
  await api.get('/api/v1/audit');
  expect(await newEntries()).toEqual([]);
});

test('a log that cannot be written leaves the refusal as it is', async () => {
  const { pool } = api.database.db;
  await pool.query('ALTER TABLE audit_entries ADD CONSTRAINT full_disk CHECK (false) NOT VALID');
  const response = await viewer.get('/api/v1/audit');
  await pool.query('ALTER TABLE audit_entries DROP CONSTRAINT full_disk');
  expect(response.statusCode).toBe(403);
  expect(await newEntries()).toEqual([]);
});
