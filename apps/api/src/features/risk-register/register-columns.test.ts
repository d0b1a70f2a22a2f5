import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

const PATH = '/api/v1/risk-register/columns';

let api: TestApp;
let reader: LoggedIn;

beforeAll(async () => {
  api = await openTestApp();
  reader = await api.logIn();
});

afterAll(() => api.close());

const put = (columns: unknown) => reader.send({ method: 'PUT', url: PATH, payload: { columns } });
const read = async (by = reader) => (await by.get(PATH)).json();

test('nobody has chosen columns at first', async () => {
  expect(await read()).toEqual({ columns: [] });
});

test('columns are kept in the order in which they were chosen, for each person', async () => {
  const columns = ['organization', 'level', 'riskPoint'];
  const answer = await put(columns);
  expect([answer.statusCode, answer.json()]).toEqual([200, { columns }]);
  expect(await read()).toEqual({ columns });
  expect(await read(await api.logIn())).toEqual({ columns: [] });
  await put([]);
  expect(await read()).toEqual({ columns: [] });
});

test('a column that this release does not know is left out', async () => {
  await api.database.db.prisma.registerChoice.update({
    where: { userId: reader.userId },
    data: { columns: ['colour', 'chart'] },
  });
  expect(await read()).toEqual({ columns: ['chart'] });
});

test.each([
  [['level', 'level'], '#/columns'],
  [['colour'], '#/columns/0'],
  ['level', '#/columns'],
  [undefined, '#/columns'],
])('PUT answers 400 to %j, and says where', async (columns, pointer) => {
  const answer = await put(columns);
  expect(answer.statusCode).toBe(400);
  expect(answer.json().errors).toMatchObject([{ pointer }]);
});
