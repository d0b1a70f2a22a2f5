import './node-version.mjs';
import { run } from './processes.mjs';
import { NODE } from './repository.mjs';
import { runCommand } from './steps.mjs';

/** A command of apps/api/src/commands on the pinned Node: `node scripts/owner-command.mjs backup FILE`. */
await runCommand(async () => {
  const [name, ...args] = process.argv.slice(2);
  const command = [`apps/api/src/commands/${name}.ts`, ...args];
  const { code } = await run(NODE, command, { stdio: ['ignore', 'inherit', 'inherit'] });
  return code;
});
