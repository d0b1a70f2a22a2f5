import { expect, test } from 'vitest';
import { beijingDayOf, beijingTimeOf, endOfBeijingDay, startOfBeijingDay } from './beijing-days.ts';

test('a day in Beijing begins eight hours before that of UTC, and ends where the next one begins', () => {
  expect(startOfBeijingDay('2026-03-01').toISOString()).toBe('2026-02-28T16:00:00.000Z');
  expect(endOfBeijingDay('2026-02-28')).toEqual(startOfBeijingDay('2026-03-01'));
});

test('a moment belongs to the day that has begun in Beijing', () => {
  expect(beijingDayOf(new Date('2026-12-31T15:59:59.999Z'))).toBe('2026-12-31');
  expect(beijingDayOf(new Date('2026-12-31T16:00:00.000Z'))).toBe('2027-01-01');
});

test('a time is told as the clocks of Beijing show it', () => {
  expect(beijingTimeOf(new Date('2026-11-24T16:00:00.123Z'))).toBe('2026-11-25 00:00:00.123');
});
