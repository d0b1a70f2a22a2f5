import type { ChartSummary } from '@lianfang/contracts';
import { expect, test } from 'vitest';
import { countGroup, groupCharts } from './group-charts.ts';

function summary(title: string, overrides: Partial<ChartSummary>): ChartSummary {
  return {
    id: title,
    title,
    organization: { id: 'energy', name: '能源局' },
    category: 'licensing',
    stages: [{ name: '受理', riskLevel: 'medium' }],
    levelCounts: { high: 0, medium: 1, low: 0, unassessed: 0 },
    riskPointCount: 5,
    version: 1,
    publishedAt: '2026-11-23T00:00:00Z',
    ...overrides,
  };
}

const water = { id: 'water', name: '水利局' };

test('puts charts of one organisation together, organisations in the order in which they come', () => {
  const groups = groupCharts(
    [
      summary('a', { organization: water }),
      summary('b', {}),
      summary('c', { organization: water }),
    ],
    'organization',
  );
  expect(
    groups.map((group) => [group.first.organization.name, group.charts.map((c) => c.title)]),
  ).toEqual([
    ['水利局', ['a', 'c']],
    ['能源局', ['b']],
  ]);
});

test('orders the charts of an organisation by category as the law names them', () => {
  const [group] = groupCharts(
    [
      summary('other', { category: 'other' }),
      summary('penalty', { category: 'penalty' }),
      summary('licensing', { category: 'licensing' }),
    ],
    'organization',
  );
  expect(group?.charts.map((chart) => chart.title)).toEqual(['licensing', 'penalty', 'other']);
});

test('puts charts of one category together, categories as the law names them, charts in the order of the list', () => {
  const groups = groupCharts(
    [
      summary('a', { category: 'other', organization: water }),
      summary('b', { category: 'licensing', organization: water }),
      summary('c', { category: 'other' }),
      summary('d', { category: 'licensing' }),
    ],
    'category',
  );
  expect(groups.map((group) => [group.id, group.charts.map((chart) => chart.title)])).toEqual([
    ['licensing', ['b', 'd']],
    ['other', ['a', 'c']],
  ]);
});

test('counts charts, stages and risk points of a group', () => {
  const [group] = groupCharts(
    [summary('a', {}), summary('b', { riskPointCount: 3 })],
    'organization',
  );
  expect(group && countGroup(group)).toEqual({ charts: 2, stages: 2, riskPoints: 8 });
});
