import './node-version.mjs';
import { generateClient, installPackages } from './preparation.mjs';
import { run } from './processes.mjs';
import { NODE, toolEnv } from './repository.mjs';
import { runCommand } from './steps.mjs';
import { stop } from './stopping.mjs';

const stdio = ['ignore', 'inherit', 'inherit'];
const PORT = process.env.PORT || '3000';
const HOST = process.env.HOST || '127.0.0.1';

/** The page with reload on PORT, handing on to the API, which starts again at every change, on the next one. */
async function develop() {
  await installPackages();
  await generateClient();
  const page = `http://${HOST}:${PORT}`;
  const code = await Promise.race([serveApi(page), servePage()]);
  // One without the other is of no use.
  stop('SIGTERM');
  return code;
}

async function serveApi(page) {
  const env = toolEnv({
    PORT: String(Number(PORT) + 1),
    HOST: '127.0.0.1',
    LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
    PUBLIC_URL: process.env.PUBLIC_URL || page,
  });
  const { code } = await run(NODE, ['--watch', 'apps/api/src/main.ts'], { env, stdio });
  return code;
}

async function servePage() {
  const args = ['--host', HOST, '--port', PORT, '--strictPort', '--clearScreen', 'false'];
  const { code } = await run('apps/web/node_modules/.bin/vite', ['apps/web', ...args], { stdio });
  return code;
}

await runCommand(develop);
