import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, stampFor } from './stamps.mjs';

let root;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lianfang-stamps-'));
  await mkdir(join(root, 'src/dist'), { recursive: true });
  await writeFile(join(root, 'src/a.ts'), 'a');
  await writeFile(join(root, 'lock.yaml'), 'lock');
});

afterEach(() => rm(root, { recursive: true }));

const hash = () => hashOf(['lock.yaml', 'src'], root);

test.each([
  ['another text', () => writeFile(join(root, 'src/a.ts'), 'b')],
  ['a file more', () => writeFile(join(root, 'src/b.ts'), '')],
  ['a file less', () => rm(join(root, 'src/a.ts'))],
  ['another lock', () => writeFile(join(root, 'lock.yaml'), 'other')],
])('%s changes the hash', async (_, change) => {
  const before = hash();
  await change();
  expect(hash()).not.toBe(before);
});

test('what a step makes itself does not change the hash, nor does touching a file', async () => {
  const before = hash();
  await writeFile(join(root, 'src/dist/page.js'), 'built');
  await writeFile(join(root, 'src/a.ts'), 'a');
  expect(hash()).toBe(before);
});

test('a stamp is read as it was written, until it is removed', () => {
  const stamp = stampFor('page', root);
  expect(stamp.read()).toBeUndefined();
  stamp.write('abc');
  expect(stamp.read()).toBe('abc');
  stamp.remove();
  expect(stamp.read()).toBeUndefined();
});
