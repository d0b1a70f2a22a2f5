import type { SearchHit } from '@lianfang/contracts';
import { expect, test } from 'vitest';
import { groupHits } from './group-hits.ts';

function hit(chartId: string, text: string): SearchHit {
  return {
    chart: { id: chartId, title: chartId },
    stage: null,
    kind: 'title',
    text,
    matches: [[0, 1]],
  };
}

test('puts the hits of one chart under it and keeps both orders', () => {
  const groups = groupHits([hit('b', '1'), hit('a', '2'), hit('b', '3')]);
  expect(groups.map(({ chart, hits }) => [chart.id, hits.map(({ text }) => text)])).toEqual([
    ['b', ['1', '3']],
    ['a', ['2']],
  ]);
});
