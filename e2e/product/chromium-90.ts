import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core-155';
import { FLAGS } from './chromium.ts';

const PARCEL = dirname(createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json'));
const unpack = promisify(brotliDecompress);

interface OldBrowser {
  browser: Browser;
  close(): Promise<void>;
}

/**
 * The oldest browser that everything must work in. Its driver is as old as it may be: the current one calls
 * what Chromium 90 has not.
 */
export async function launchChromium90(): Promise<OldBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-chromium-90-'));
  const executablePath = join(folder, 'chromium');
  await writeFile(executablePath, await readParcel('chromium.br'), { mode: 0o755 });
  execFileSync('tar', ['-xf', '-', '-C', folder], { input: await readParcel('aws.tar.br') });
  const browser = await chromium.launch({
    executablePath,
    args: [...FLAGS, '--no-zygote'],
    // It was built for a system that has none of these.
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib') },
  });
  return {
    browser,
    async close() {
      await browser.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function readParcel(name: string): Promise<Buffer> {
  return unpack(await readFile(join(PARCEL, 'bin', name)));
}
