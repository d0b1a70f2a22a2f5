import { expect, test } from 'vitest';
import { readFileName } from './named-file.ts';

test.each([
  ['attachment; filename="register-2026-11-25.xlsx"', 'register-2026-11-25.xlsx'],
  [
    `attachment; filename="register.csv"; filename*=UTF-8''%E9%A3%8E%E9%99%A9%E5%8F%B0%E8%B4%A6.csv`,
    '风险台账.csv',
  ],
  [`attachment; filename*=UTF-8''%E9%A3`, undefined],
  ['inline', undefined],
  [null, undefined],
])('%s names the file %s', (disposition, name) => {
  expect(readFileName(disposition)).toBe(name);
});
