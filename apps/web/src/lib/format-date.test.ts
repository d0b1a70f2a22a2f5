import { expect, test } from 'vitest';
import { formatDate } from './format-date.ts';

test('shows the day in Beijing, not the day in Greenwich', () => {
  expect(formatDate('2026-11-23T15:59:59.999Z')).toBe('2026-11-23');
  expect(formatDate('2026-11-23T16:00:00.000Z')).toBe('2026-11-24');
});

test('turns the year where Beijing does', () => {
  expect(formatDate('2026-12-31T16:00:00Z')).toBe('2027-01-01');
});
