import { expect, test } from 'vitest';
import { formatTime } from './format-time.ts';

test('a time is told as Beijing has it, wherever the reader sits', () => {
  expect(formatTime('2026-11-23T17:05:59Z')).toBe('2026-11-24 01:05');
  expect(formatTime('2026-11-23T16:00:00Z')).toBe('2026-11-24 00:00');
});
