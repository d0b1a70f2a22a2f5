import { expect, test } from 'vitest';
import { officeEn } from '../../texts/office-en.ts';
import { describeWait } from './describe-wait.ts';

test.each([
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [61, '2 minutes'],
  [600, '10 minutes'],
  [3600, '1 hour'],
  [3601, '2 hours'],
])('%i seconds are told as %s, never as less than they are', (seconds, told) => {
  expect(describeWait(seconds, officeEn.duration)).toBe(told);
});
