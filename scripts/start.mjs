import './node-version.mjs';
import { spawn } from 'node:child_process';
import { buildPage, generateClient, installPackages } from './preparation.mjs';
import { mustRun } from './processes.mjs';
import { COMPILE_CACHE, NODE, ROOT } from './repository.mjs';
import { runCommand, step } from './steps.mjs';
import { stopping } from './stopping.mjs';

async function start() {
  console.log('\n  廉防图 Lianfang\n');
  await installPackages();
  await step('检查配置 · Check the configuration', () =>
    mustRun(NODE, ['apps/api/src/check-env.ts'], { env: serverEnv() }),
  );
  await generateClient();
  await buildPage();
  return serve();
}

/** Serves until we are stopped, or until the server ends by itself. */
async function serve() {
  stopping.throwIfAborted();
  const server = spawn(NODE, ['apps/api/src/main.ts', ...process.argv.slice(2)], {
    cwd: ROOT,
    env: serverEnv(),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  stopping.addEventListener('abort', () => server.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => resolve(code ?? 1));
  });
}

/** At a terminal a person looks for the address, which two log lines for every request would push away. */
function serverEnv() {
  const LOG_LEVEL = process.env.LOG_LEVEL || (process.stdout.isTTY ? 'warn' : 'info');
  return { ...COMPILE_CACHE, ...process.env, LOG_LEVEL };
}

await runCommand(start);
