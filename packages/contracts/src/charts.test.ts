import { expect, test } from 'vitest';
import { CATEGORIES } from './categories.ts';
import { type Chart, chartSchema } from './charts.ts';
import { PROBLEM_CODES } from './problem-codes.ts';
import { problemSchema } from './problems.ts';

const chart: Chart = {
  id: 'c',
  title: '行政处罚类廉政风险防控图',
  organization: { id: 'o', name: '能源局' },
  category: 'penalty',
  powerCode: null,
  powerName: null,
  version: 1,
  publishedAt: '2026-05-20T08:00:00.000Z',
  chartMeasures: [{ id: 'm', position: 0, text: '集体研究' }],
  stages: [
    {
      id: 's',
      position: 0,
      name: '受理',
      nameAsPrinted: '受   理',
      riskLevel: null,
      riskPoints: [{ id: 'r', position: 0, text: '故意刁难', riskLevel: 'high' }],
      controlMeasures: [],
      responsibleParties: [{ id: 'p', name: '办理人', kind: 'post', printedAs: '办理人' }],
    },
  ],
  links: [{ from: 's', to: 's2', label: null }],
};

const [stage] = chart.stages as [Chart['stages'][number]];
const isChart = (value: unknown) => chartSchema.safeParse(value).success;

test('a chart is read as it stands, and a level that nobody decided stays null', () => {
  expect(chartSchema.parse(chart)).toEqual(chart);
});

test('a chart without stages, measures or links is still one: gaps are findings, not errors', () => {
  expect(isChart({ ...chart, chartMeasures: [], stages: [], links: [] })).toBe(true);
});

test.each(['unassessed', '高', '', 0, undefined])(
  'a stage cannot have the level %j',
  (riskLevel) => {
    expect(isChart({ ...chart, stages: [{ ...stage, riskLevel }] })).toBe(false);
  },
);

test.each([
  ['version 0', { version: 0 }],
  ['a category that no law names', { category: 'permit' }],
  ['a day without a time', { publishedAt: '2026-05-20' }],
  ['a position below 0', { chartMeasures: [{ id: 'm', position: -1, text: 'a' }] }],
  ['half a position', { chartMeasures: [{ id: 'm', position: 0.5, text: 'a' }] }],
  ['no power code at all, where null says that there is none', { powerCode: undefined }],
])('a chart cannot have %s', (_what, difference) => {
  expect(isChart({ ...chart, ...difference })).toBe(false);
});

test('what is not in the contract does not leave the server', () => {
  expect(chartSchema.parse({ ...chart, draftOf: 'secret' })).not.toHaveProperty('draftOf');
});

test('the law knows ten categories, each named once', () => {
  expect(new Set(CATEGORIES).size).toBe(10);
});

test('a problem carries one of the stable codes and no other', () => {
  const problem = {
    type: 'urn:lianfang:problem:not-found',
    title: '没有这个地址',
    status: 404,
    detail: '请检查地址是否完整。',
    instance: 'urn:lianfang:request:1',
    requestId: '1',
    errors: [],
  };
  for (const code of PROBLEM_CODES) {
    expect(problemSchema.safeParse({ ...problem, code }).success).toBe(true);
  }
  expect(problemSchema.safeParse({ ...problem, code: 'teapot' }).success).toBe(false);
});
