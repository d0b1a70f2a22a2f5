import { mustRun, run } from './processes.mjs';
import { readManifest, toolEnv } from './repository.mjs';

/** Installs exactly what the lock file says, with the pinned pnpm, whether this machine has it or not. */
export async function installLocked() {
  const [command, ...args] = await findPnpm();
  await mustRun(command, [...args, 'install', '--frozen-lockfile'], { env: await pnpmEnv() });
}

async function findPnpm() {
  const [, version] = readManifest().packageManager.split('@');
  return (await pnpmOnPath()) === version ? ['pnpm'] : ['npx', '--yes', `pnpm@${version}`];
}

/** @returns its version; Corepack's stand-in, which would have to download one, counts as none */
async function pnpmOnPath() {
  try {
    const env = toolEnv({ COREPACK_ENABLE_NETWORK: '0' });
    return (await run('pnpm', ['--version'], { env })).output.trim();
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  }
}

/**
 * pnpm (from 11 on) reads neither npm's global configuration nor `npm_config_registry`, where a closed
 * network names its mirror. It would also ask, and without a terminal give up, before it replaces packages
 * that another user or another pnpm installed.
 */
async function pnpmEnv() {
  const registry = await mustRun('npm', ['config', 'get', 'registry', '--loglevel=error']);
  return toolEnv({
    pnpm_config_registry: registry.trim(),
    pnpm_config_confirm_modules_purge: 'false',
  });
}
