import type { RegisterRow } from '@lianfang/contracts';
import { buildChart } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../../../testing/read-files.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

const PATH = '/api/v1/risk-register';
/** More than an export puts in order at once. */
const COPIES = 100_100;

let api: TestApp;
let chartId: string;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  const stages = [{ name: '受理', riskPoints: [{ text: '风险' }] }];
  chartId = (await buildChart(db, { stages })).id;
  const { fields } = await db.pool.query('SELECT * FROM register_rows LIMIT 0');
  const copied: Record<string, string> = {
    risk_key: 'gen_random_uuid()',
    text: `'风险' || n`,
    place: `place || lpad(n::text, 6, '0')`,
    folded: `'x'`,
  };
  const values = fields.map(({ name }) => copied[name] ?? name);
  await db.pool.query(
    `INSERT INTO register_rows SELECT ${values} FROM register_rows, generate_series(1, ${COPIES}) n`,
  );
  await db.pool.query('UPDATE register_counts SET rows = $1', [COPIES + 1]);
});

afterAll(() => api.close());

async function listTexts(sort: string): Promise<string[]> {
  const response = await api.get(`${PATH}?chartId=${chartId}&pageSize=100&sort=${sort}`);
  return response.json().items.map(({ riskPoint }: RegisterRow) => riskPoint.text);
}

test.each(['level', '-riskPoint'])(
  'more rows than are put in order at once come each once, in the order of the list: %s',
  async (sort) => {
    const query = `format=csv&chartId=${chartId}&sort=${sort}&column=riskPoint`;
    const { body } = await api.get(`${PATH}/export?${query}`);
    const texts = readCsv(body)
      .slice(1)
      .map(([text]) => text);
    expect(new Set(texts).size).toBe(COPIES + 1);
    expect(texts).toHaveLength(COPIES + 1);
    const turned = sort.startsWith('-') ? sort.slice(1) : `-${sort}`;
    expect(texts.slice(0, 100)).toEqual(await listTexts(sort));
    expect(texts.slice(-100)).toEqual((await listTexts(turned)).toReversed());
  },
);
