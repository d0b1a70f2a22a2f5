import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecret } from './secret.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianfang-secret-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('the secret of the configuration is used as it is, and nothing is written', async () => {
  expect(await readSecret('s'.repeat(32), folder)).toBe('s'.repeat(32));
  expect(await readdir(folder)).toEqual([]);
});

test('without one, a secret is made once and kept, readable by its owner alone', async () => {
  const made = await readSecret(undefined, join(folder, 'data'));
  const file = join(folder, 'data', 'auth-secret');
  expect(made.length).toBeGreaterThanOrEqual(64);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await chmod(file, 0o644);
  expect(await readSecret(undefined, join(folder, 'data'))).toBe(made);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('two that start at once have the same secret', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => readSecret(undefined, folder)));
  expect(new Set(all).size).toBe(1);
  expect(await readdir(folder)).toEqual(['auth-secret']);
});

test('every installation has another secret', async () => {
  const [one, other] = await Promise.all(
    ['a', 'b'].map((each) => readSecret(undefined, join(folder, each))),
  );
  expect(one).not.toBe(other);
});
