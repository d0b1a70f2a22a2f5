import { expect, test } from 'vitest';
import { answerIn, buildPost, heldBy } from './answering-fixture.ts';
import { buildChart } from './chart-fixture.ts';
import { findHighWithVacantPost } from './high-with-vacant-post.ts';

const HIGH = buildChart([{ level: 'high' }]);
const textsOf = (...posts: Parameters<typeof answerIn>) =>
  findHighWithVacantPost(HIGH, answerIn(...posts)).map(({ text }) => text);

test('a high stage for which a post answers that nobody holds is found, with the post', () => {
  expect(findHighWithVacantPost(HIGH, answerIn([buildPost('办理人')]))).toEqual([
    { stageId: 'stage-0', riskPointId: null, text: '办理人', slip: null },
  ]);
});

test('a stage with two vacant posts is found once, with both', () => {
  expect(textsOf([buildPost('办理人'), buildPost('审核人')])).toEqual(['办理人、审核人']);
});

test('of several that answer only the vacant ones are told', () => {
  expect(textsOf([buildPost('办理人', heldBy('某甲')), buildPost('审核人')])).toEqual(['审核人']);
});

test('a post that is held that day is not vacant; before and after it is', () => {
  expect(textsOf([buildPost('办理人', heldBy('某甲'))])).toEqual([]);
  expect(textsOf([buildPost('办理人', heldBy('某甲', { to: '2026-11-29' }))])).toEqual([]);
  expect(textsOf([buildPost('办理人', heldBy('某甲', { to: '2026-11-28' }))])).toHaveLength(1);
  expect(textsOf([buildPost('办理人', heldBy('某甲', { from: '2026-11-30' }))])).toHaveLength(1);
});

test('a deputy alone fills no vacancy', () => {
  expect(textsOf([buildPost('办理人', heldBy('某乙', { role: 'deputy' }))])).toHaveLength(1);
});

test('only a post in use can be vacant: a section, a person or a retired post is not', () => {
  for (const facts of [{ kind: 'section' }, { kind: 'person' }, { isRetired: true }] as const) {
    expect(textsOf([buildPost('许可科', facts)])).toEqual([]);
  }
});

test('a stage is high by itself or by a risk point, and not otherwise', () => {
  const chart = buildChart([
    { level: 'medium', risks: [{ text: '接受请托', level: 'high' }] },
    { level: 'medium', risks: ['接受请托'] },
    { level: 'high', risks: [{ text: '接受请托', level: 'low' }] },
    {},
  ]);
  const post = [buildPost('办理人')];
  const found = findHighWithVacantPost(chart, answerIn(post, post, post, post));
  expect(found.map(({ stageId }) => stageId)).toEqual(['stage-0', 'stage-2']);
});

test('a high stage for which nobody answers today is the matter of another rule', () => {
  expect(textsOf([])).toEqual([]);
});
