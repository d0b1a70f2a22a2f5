import { expect, test } from 'vitest';
import { endOfDay, formatMoment, startOfDay } from './beijing-days.ts';

test('a day in Beijing begins at its midnight and ends where the next begins', () => {
  expect(startOfDay('2026-11-24')).toBe('2026-11-24T00:00:00+08:00');
  expect(endOfDay('2026-11-24')).toBe('2026-11-25T00:00:00+08:00');
  expect(endOfDay('2026-12-31')).toBe('2027-01-01T00:00:00+08:00');
  expect(endOfDay('2028-02-28')).toBe('2028-02-29T00:00:00+08:00');
});

test('a moment is told in the time of Beijing, to the second', () => {
  expect(formatMoment('2026-11-23T16:00:01.999Z')).toBe('2026-11-24 00:00:01');
});
