import { expect, test } from 'vitest';
import { describeDevice } from './describe-device.ts';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/90.0.4430.93 Safari/537.36`,
    'Chrome 90 · Windows',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0) ${WEBKIT} Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0`,
    'Edge 120 · Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0', 'Firefox 128 · Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
    'Safari 17 · iOS',
  ],
  [
    `Mozilla/5.0 (Linux; Android 13; Pixel) ${WEBKIT} Chrome/119.0.0.0 Mobile Safari/537.36`,
    'Chrome 119 · Android',
  ],
  ['curl/8.0', undefined],
  ['', undefined],
  [null, undefined],
])('%s is %s', (userAgent, told) => {
  expect(describeDevice(userAgent)).toBe(told);
});
