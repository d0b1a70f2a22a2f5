import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { mustRun, run } from './processes.mjs';
import { toolEnv } from './repository.mjs';

/** The shell first: it draws no window around each page, and a journey takes half as long (1.9 s, not 4.1). */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const PACKAGES = ['chromium-headless-shell', 'fontconfig', 'fonts-noto-cjk'];

/** What a person has to run where we may not. */
export const INSTALL_COMMAND = `sudo apt-get install -y ${PACKAGES.join(' ')}`;

/** @returns {Promise<string | undefined>} the program of `CHROMIUM_PATH`, or else a Chromium on PATH */
export async function findChromium({ CHROMIUM_PATH, PATH } = process.env) {
  const folders = PATH.split(delimiter);
  const candidates = CHROMIUM_PATH
    ? [CHROMIUM_PATH]
    : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const candidate of candidates) if (await isProgram(candidate)) return candidate;
  return undefined;
}

function isProgram(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Without them a page in Chinese is drawn as boxes, all of the same width. */
export async function hasChineseFonts() {
  const { output } = await run('fc-list', [':lang=zh', 'family']).catch(() => ({ output: '' }));
  return output.trim() !== '';
}

/** Only root of a Debian may: everybody else is told the command. */
export async function mayInstall() {
  return process.getuid() === 0 && (await isProgram('/usr/bin/apt-get'));
}

export async function installChromium() {
  const env = toolEnv({ DEBIAN_FRONTEND: 'noninteractive' });
  const patient = ['-o', 'DPkg::Lock::Timeout=120'];
  await mustRun('apt-get', [...patient, 'update'], { env });
  const install = ['install', '-y', '--no-install-recommends', ...PACKAGES];
  await mustRun('apt-get', [...patient, ...install], { env });
}
