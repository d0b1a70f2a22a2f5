import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLocalPath } from './local-path.ts';

const ORIGIN = 'http://lianfang.example:8080';

test('a path of the page is kept with its query and its place', () => {
  expect(toLocalPath('/charts/1?level=high#x', ORIGIN)).toBe('/charts/1?level=high#x');
});

test.each([
  null,
  '',
  'charts',
  'https://elsewhere.example/',
  '//',
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '/\t/elsewhere.example/',
  '//:',
  '/.//elsewhere.example/',
  '/a/..//elsewhere.example/',
  'javascript:alert(1)',
])('%s leads home', (given) => {
  expect(toLocalPath(given, ORIGIN)).toBe('/');
});

test('whatever is given, one stays on this site', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('/', '\\', '.', ':', '@', '\t', 'a', '?', '#')),
      (signs) => {
        const path = toLocalPath(`/${signs.join('')}`, ORIGIN);
        expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
      },
    ),
  );
});
