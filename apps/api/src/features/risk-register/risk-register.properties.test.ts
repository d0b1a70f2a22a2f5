import {
  LIVE_COLUMNS,
  MATRIX_SIDES,
  type RegisterMatrix,
  type RegisterRow,
} from '@lianfang/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAnswering } from '../../../testing/naive-answering.ts';
import {
  compareBy,
  countNaively,
  listNaively,
  type NaiveRow,
} from '../../../testing/naive-register.ts';
import {
  anyFilter,
  anyFilterOfCharts,
  anySort,
  readFilter,
  toQuery,
} from '../../../testing/random-filters.ts';
import { buildRandomRegister, type RandomRegister } from '../../../testing/random-register.ts';
import { readCsv, readWorkbook } from '../../../testing/read-files.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

const RUNS = 150;

let api: TestApp;
let register: RandomRegister;
let readers: { get: TestApp['get']; roles: string[] }[];

beforeAll(async () => {
  api = await openTestApp();
  register = await buildRandomRegister(api);
  await splitSums();
  readers = [{ get: api.get, roles: [] }];
  for (const places of [[1], [3], [0, 3]]) {
    const roles = places.map((place) => register.organizationIds[place] as string);
    const grants = roles.map((organizationId) => ({ role: 'viewer' as const, organizationId }));
    readers.push({ get: (await api.logIn({ grants })).get, roles });
  }
});

afterAll(() => api.close());

async function read(get: TestApp['get'], path: string) {
  const response = await get(`/api/v1/risk-register${path}`);
  expect(response.statusCode, `${path}: ${response.body}`).toBe(200);
  return response.json();
}

const withoutCursor = ({ cursor: _, ...row }: RegisterRow): NaiveRow => row;

/** A filter and a reader by chance, with what a plain loop finds. */
function anyQuestion(any = anyFilter) {
  return fc
    .record({ filter: any(register), reader: fc.constantFrom(...readers) })
    .map(({ filter, reader: { get, roles } }) => ({
      get,
      query: toQuery(filter),
      found: listNaively(register, { filter: readFilter(filter), roles }),
    }));
}

/** As publications at the same moment leave them: each sum in two parts, and one of two that come to nothing. */
async function splitSums(): Promise<void> {
  const columns = 'organization_id, visibility, category, level, side';
  await api.database.db.pool.query(
    `INSERT INTO register_sums (${columns}, key, rows, own_rows) SELECT ${columns}, key, -1, -1 FROM register_sums`,
  );
  await api.database.db.pool.query(
    'UPDATE register_sums SET rows = rows + 1, own_rows = own_rows + 1 WHERE rows > 0',
  );
  await api.database.db.pool.query(
    `INSERT INTO register_sums (${columns}, key, rows, own_rows)
     SELECT DISTINCT ${columns}, '没有', by, by FROM register_sums CROSS JOIN unnest(ARRAY[1, -1]) AS of(by)`,
  );
}

describe('on random charts, for random filters and readers', () => {
  test('some rows stand at a vacant post, and others do not, on a day as today', () => {
    const [, { roles }] = readers as [unknown, (typeof readers)[number]];
    for (const asOf of ['', '2026-05-02', '2026-05-04']) {
      const count = (filter: Record<string, string>) =>
        listNaively(register, { filter: readFilter(asOf ? { asOf, ...filter } : filter), roles });
      const vacant = count({ vacant: 'true' }).length;
      expect(vacant).toBeGreaterThan(0);
      expect(vacant).toBeLessThan(count({}).length);
    }
  });

  test('the pages of the list are what a plain loop finds, in every order, and so is the total', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyQuestion(),
        anySort,
        fc.integer({ min: 3, max: 40 }),
        async (asked, sort, size) => {
          const wanted = asked.found.toSorted(compareBy(sort));
          const rows: NaiveRow[] = [];
          for (let page = 1; rows.length < wanted.length || page === 1; page += 1) {
            const path = `?${asked.query}&answering=true&sort=${sort}&page=${page}&pageSize=${size}`;
            const { items, total, isTotalExact } = await read(asked.get, path);
            expect({ total, isTotalExact }, path).toEqual({
              total: wanted.length,
              isTotalExact: true,
            });
            rows.push(...items.map(withoutCursor));
            if (items.length === 0) break;
          }
          expect(rows, asked.query).toEqual(wanted);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('going on from a row, forwards or backwards, finds the rows beside it', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion(), anySort, fc.nat(), async (asked, sort, at) => {
        const wanted = asked.found.toSorted(compareBy(sort));
        fc.pre(wanted.length > 0);
        const [place, size] = [at % Math.min(wanted.length, 100), 7];
        const path = `?${asked.query}&answering=true&sort=${sort}&pageSize=`;
        const { items } = await read(asked.get, `${path}100`);
        const { cursor } = items[place];
        const next = await read(asked.get, `${path}${size}&after=${cursor}`);
        expect(next.items.map(withoutCursor)).toEqual(wanted.slice(place + 1, place + 1 + size));
        const previous = await read(asked.get, `${path}${size}&before=${cursor}`);
        expect(previous.items.map(withoutCursor)).toEqual(
          wanted.slice(Math.max(0, place - size), place),
        );
        expect(next.total).toBe(wanted.length);
      }),
      { numRuns: RUNS },
    );
  });

  test('the count is theirs', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion(), async ({ get, query, found }) => {
        expect(await read(get, `/count?${query}`), query).toEqual({ total: found.length });
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['any filter', anyFilter],
    ['filters of charts alone', anyFilterOfCharts],
  ])(
    'the matrix counts the same rows by every side, and its totals are those of the list: %s',
    async (_, any) => {
      await fc.assert(
        fc.asyncProperty(anyQuestion(any), fc.constantFrom(...MATRIX_SIDES), async (asked, by) => {
          const matrix: RegisterMatrix = await read(asked.get, `/matrix?${asked.query}&by=${by}`);
          const path = `${by} ${asked.query}`;
          const keys = matrix.rows.map(({ key }) => key);
          expect(new Set(keys), path).toEqual(new Set(countNaively(asked.found, by).keys()));
          for (const level of ['high', 'medium', 'low', 'unassessed'] as const) {
            const rows = asked.found.filter((row) => (row.level ?? 'unassessed') === level);
            const counted = matrix.rows
              .filter((row) => row[level] > 0)
              .map((row) => [row.key, row[level]]);
            expect(new Map(counted as [string, number][]), path).toEqual(countNaively(rows, by));
            expect(matrix.totals[level], path).toBe(rows.length);
          }
          expect(matrix.totals.total, path).toBe(asked.found.length);
        }),
        { numRuns: RUNS },
      );
    },
  );

  test('the numbers of an organisation in the matrix are those of its own rows', async () => {
    const [{ get }] = readers as [(typeof readers)[number]];
    const { rows }: RegisterMatrix = await read(get, '/matrix?by=organization');
    expect(rows.length).toBeGreaterThan(1);
    for (const { key, total } of rows) {
      const own = await read(get, `/count?organizationId=${key}&directly=true`);
      expect(own).toEqual({ total });
    }
  });

  test('a file holds the same rows in the same order, in either format', async () => {
    const columns = [
      'level',
      'riskPoint',
      'stage',
      'chart',
      'organization',
      'controlMeasures',
    ].concat(LIVE_COLUMNS);
    const asFile = columns.map((column) => `column=${column}`).join('&');
    await fc.assert(
      fc.asyncProperty(anyQuestion(), anySort, async (asked, sort) => {
        const wanted = asked.found
          .toSorted(compareBy(sort))
          .map(({ stage, ...row }) => [
            { high: '高', medium: '中', low: '低', unassessed: '未评定' }[
              row.level ?? 'unassessed'
            ],
            { 'risk-point': '风险点自身', stage: '随环节', none: '' }[row.levelOrigin ?? 'none'],
            row.riskPoint.text,
            stage.name,
            `第 ${stage.position + 1}/共 ${stage.count} 环节`,
            row.chart.title,
            row.organization.name,
            row.controlMeasures.join('\n'),
            ...writeAnswering(row.answering),
            '',
          ]);
        const path = `/api/v1/risk-register/export?${asked.query}&sort=${sort}&${asFile}&format=`;
        const csv = await asked.get(`${path}csv`);
        expect(readCsv(csv.body).slice(1), asked.query).toEqual(wanted);
        const [sheet] = readWorkbook((await asked.get(`${path}xlsx`)).rawPayload);
        const cells = sheet?.rows.slice(1).map((row) => row.map((cell) => cell ?? ''));
        expect(cells, asked.query).toEqual(wanted);
      }),
      { numRuns: RUNS / 3 },
    );
  });
});
