import { expect, test } from 'vitest';
import { isReviewOverdue } from './review-overdue.ts';

const NOW = new Date('2026-05-20T08:00:00.000Z');

test.each([
  ['2026-05-19T08:00:00.000Z', false],
  ['2025-05-20T08:00:00.000Z', false],
  ['2025-05-20T07:59:59.999Z', true],
  ['2019-01-01T00:00:00.000Z', true],
])(
  'a version of %s is overdue for review on the 20th of May 2026: %s',
  (publishedAt, isOverdue) => {
    expect(isReviewOverdue({ publishedAt }, NOW)).toBe(isOverdue);
  },
);

test.each([
  ['2027-02-28T08:00:00.000Z', '2028-02-28T08:00:00.000Z', false],
  ['2027-02-28T08:00:00.000Z', '2028-02-28T08:00:00.001Z', true],
  ['2028-02-29T08:00:00.000Z', '2029-02-28T08:00:00.000Z', false],
  ['2028-02-29T08:00:00.000Z', '2029-03-01T08:00:00.000Z', true],
])('of leap years too: published on %s, looked at on %s: %s', (publishedAt, now, isOverdue) => {
  expect(isReviewOverdue({ publishedAt }, new Date(now))).toBe(isOverdue);
});
