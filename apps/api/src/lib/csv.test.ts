import { expect, test } from 'vitest';
import { writeCsvRow } from './csv.ts';

test('a row is written as RFC 4180 has it: commas between, quotes doubled, CRLF at the end', () => {
  expect(writeCsvRow(['受理', 3, null, '', 'a,b', '"c"', '第一行\n第二行'])).toBe(
    '受理,3,,,"a,b","""c""","第一行\n第二行"\r\n',
  );
});

test.each(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'])(
  'promise 35: %j at the beginning of a text cannot run',
  (sign) => {
    expect(writeCsvRow([`${sign}1`])).toMatch(/^"?'/);
    expect(writeCsvRow([`1${sign}`])).not.toContain("'");
  },
);

test('a number is a number, also below zero; leading zeros of a text stay', () => {
  expect(writeCsvRow([-1, '007'])).toBe('-1,007\r\n');
});
