import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const SHELL = 'chromium-headless-shell';
const WITH_WINDOWS = ['chromium', 'chromium-browser', 'google-chrome'];

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
export function lookForChromium(names = [SHELL, ...WITH_WINDOWS]): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return found.find((candidate) => existsSync(candidate));
}

/** One with windows, as readers have: in the shell a static page waits 0.9 s for its first frame. */
export function findBrowserOfReaders(): string {
  return mustBe(lookForChromium(WITH_WINDOWS), 'chromium');
}

export function findChromium(): string {
  return mustBe(lookForChromium(), SHELL);
}

function mustBe(path: string | undefined, wanted: string): string {
  if (path) return path;
  throw new Error(
    `No Chromium: install it (Debian: apt-get install ${wanted} fonts-noto-cjk), or set CHROMIUM_PATH`,
  );
}
