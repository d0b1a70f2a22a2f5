import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

async function refuse(path: string, language = 'zh-CN') {
  const response = await api.get(`/api/v1/risk-register${path}`, { 'accept-language': language });
  expect(response.statusCode, `${path}: ${response.body}`).toBe(400);
  const { code, errors } = response.json();
  expect(code).toBe('invalid-request');
  return errors as { pointer: string; message: string }[];
}

describe.each(['', '/count', '/matrix'])('GET /api/v1/risk-register%s answers 400', (path) => {
  test.each([
    ['level=grave', 'level'],
    ['level=high&level=grave', 'level'],
    ['levelOrigin=own', 'levelOrigin'],
    ['category=all', 'category'],
    ['organizationId=', 'organizationId'],
    ['organizationId=a&organizationId=b', 'organizationId'],
    [`chartId=${'x'.repeat(65)}`, 'chartId'],
    ['stage=a&stage=b', 'stage'],
    [`stage=${'x'.repeat(1001)}`, 'stage'],
    ['stage=%00', 'stage'],
    ['responsibleParty=%00', 'responsibleParty'],
    [`${'responsibleParty=a&'.repeat(51)}`, 'responsibleParty'],
    ['noParty=yes', 'noParty'],
    ['vacant=1', 'vacant'],
    ['answering=yes', 'answering'],
    ['sort=holders', 'sort'],
    ['directly=1', 'directly'],
    ['undecided=1', 'undecided'],
    ['q=%00', 'q'],
    [`q=${'x'.repeat(201)}`, 'q'],
    ['decidedFrom=2026', 'decidedFrom'],
    ['decidedTo=2026-02-30', 'decidedTo'],
    ['asOf=2026-05-01T00:00:00Z', 'asOf'],
    ['colour=red', 'colour'],
  ])('to %s, and says where', async (query, name) => {
    const by = path === '/matrix' ? '&by=stage' : '';
    expect(await refuse(`${path}?${query}${by}`)).toMatchObject([{ pointer: `#/query/${name}` }]);
  });
});

describe('GET /api/v1/risk-register answers 400', () => {
  test.each([
    ['sort=colour', 'sort'],
    ['sort=--level', 'sort'],
    ['page=0', 'page'],
    ['page=1.0', 'page'],
    ['page=99999999999', 'page'],
    ['pageSize=101', 'pageSize'],
    ['after=x', 'after'],
    ['before=%00', 'before'],
    ['by=stage', 'by'],
  ])('to %s, and says where', async (query, name) => {
    expect(await refuse(`?${query}`)).toMatchObject([{ pointer: `#/query/${name}` }]);
  });

  test('to a page beyond row 10,000, and says in both languages how to go on', async () => {
    const query = '?page=101&pageSize=100';
    expect(await refuse(query)).toEqual([
      { pointer: '#/query/page', message: expect.stringContaining('10000') },
    ]);
    expect(await refuse(query, 'en')).toEqual([
      { pointer: '#/query/page', message: expect.stringContaining('row 10,000') },
    ]);
    expect(await refuse('?page=1001&pageSize=10')).toHaveLength(1);
  });

  test('to a day that is none, in words that tell a day from a number', async () => {
    const [error] = await refuse('?asOf=tomorrow', 'en');
    expect(error?.message).toContain('date');
  });
});

test('GET /api/v1/risk-register answers 200 up to row 10,000, and beyond it from a row', async () => {
  const cursor = `${crypto.randomUUID()}.${crypto.randomUUID()}`;
  for (const query of [
    'page=100&pageSize=100',
    'page=1000&pageSize=10',
    `page=101&pageSize=100&after=${cursor}`,
  ]) {
    const response = await api.get(`/api/v1/risk-register?${query}`);
    expect(response.statusCode, query).toBe(200);
  }
});

test('GET /api/v1/risk-register/matrix answers 400 without a side, or to one that there is not', async () => {
  expect(await refuse('/matrix')).toMatchObject([{ pointer: '#/query/by' }]);
  expect(await refuse('/matrix?by=colour')).toMatchObject([{ pointer: '#/query/by' }]);
});
