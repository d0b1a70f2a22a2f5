import { expect, test } from 'vitest';
import { drawQrCode } from './qr-picture.ts';

const link = 'http://10.20.30.40:3000/charts/170952b6-efe3-49f2-9a83-01ecea01a8f2?stage=1';

test('a code keeps four light modules around it, as scanners need', () => {
  const { size, path } = drawQrCode(link);
  const modules = [...path.matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(modules.length).toBeGreaterThan(400);
  for (const [x = 0, y = 0] of modules) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x, y)).toBeLessThan(size - 4);
  }
});

test('another link is another code', () => {
  expect(drawQrCode(link).path).not.toBe(drawQrCode(`${link}0`).path);
});
