import './node-version.mjs';
import { run } from './processes.mjs';
import { NODE } from './repository.mjs';
import { runCommand } from './steps.mjs';

const COMMAND = 'apps/api/src/commands/administrator-link.ts';

await runCommand(async () => {
  const { code } = await run(NODE, [COMMAND], { stdio: ['ignore', 'inherit', 'inherit'] });
  return code;
});
