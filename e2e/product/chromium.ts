import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Nothing is asked of the internet, and `plain.test` is this machine under a name no browser trusts. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP plain.test 127.0.0.1',
];

/** The Chromium of `CHROMIUM_PATH`, or the first one on PATH: closed networks cannot download one. */
export function lookForChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return found.find((candidate) => existsSync(candidate));
}

export function findChromium(): string {
  const path = lookForChromium();
  if (path) return path;
  throw new Error(
    'No Chromium: install the package chromium-headless-shell (Debian: apt-get install chromium-headless-shell fonts-noto-cjk), or set CHROMIUM_PATH',
  );
}
