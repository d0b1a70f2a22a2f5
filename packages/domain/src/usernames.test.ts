import { expect, test } from 'vitest';
import { foldUsername } from './usernames.ts';

test.each([
  ['Zhang.San', 'zhang.san'],
  ['ＺＨＡＮＧ＿１', 'zhang_1'],
  ['能源局-01', '能源局-01'],
])('%s is the account %s', (typed, kept) => {
  expect(foldUsername(typed)).toBe(kept);
});
