import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { NODE, ROOT } from './repository.mjs';

// A check that reads the configuration of the journeys ran before Chromium was installed, and failed the whole run.
test('the configuration of the journeys can be read where no Chromium is installed yet', async () => {
  const read = `import('./e2e/playwright.config.ts').then(({ default: { testDir } }) => console.log(testDir))`;
  const { stdout } = await promisify(execFile)(NODE, ['-e', read], {
    cwd: ROOT,
    env: { PATH: '' },
  });
  expect(stdout.trim()).toBe('journeys');
});
