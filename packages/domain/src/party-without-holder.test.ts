import { expect, test } from 'vitest';
import { answerIn, buildPost, heldBy } from './answering-fixture.ts';
import { buildChart } from './chart-fixture.ts';
import { findPartyWithoutHolder } from './party-without-holder.ts';

const CHART = buildChart([{}, { level: 'low' }, { level: 'high' }]);
const placesOf = (...parties: Parameters<typeof answerIn>) =>
  findPartyWithoutHolder(CHART, answerIn(...parties)).map(({ stageId, text }) => [stageId, text]);

test('a post that nobody holds is found once, at the first stage it answers for', () => {
  const [post, other] = [buildPost('办理人'), buildPost('审核人')];
  expect(placesOf([], [post], [other, post])).toEqual([
    ['stage-1', '办理人'],
    ['stage-2', '审核人'],
  ]);
});

test('whatever the level of its stages', () => {
  expect(placesOf([buildPost('办理人')])).toEqual([['stage-0', '办理人']]);
});

test('a post that answers for nothing here is not found', () => {
  expect(placesOf()).toEqual([]);
});

test('a post with a holder is not found, one with a deputy alone is', () => {
  expect(placesOf([buildPost('办理人', heldBy('某甲'))])).toEqual([]);
  expect(placesOf([buildPost('办理人', heldBy('某乙', { role: 'deputy' }))])).toHaveLength(1);
});

test('what needs no holder is not found: sections, organisations, persons, and what is retired', () => {
  for (const kind of ['section', 'organization', 'person', 'expert'] as const) {
    expect(placesOf([buildPost('水利局', { kind })])).toEqual([]);
  }
  expect(placesOf([buildPost('办理人', { isRetired: true })])).toEqual([]);
});

test('two posts of one name are two', () => {
  expect(
    placesOf([buildPost('办理人', { id: 'a' }), buildPost('办理人', { id: 'b' })]),
  ).toHaveLength(2);
});
