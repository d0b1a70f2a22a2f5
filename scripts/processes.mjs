import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { NODE, ROOT, toolEnv } from './repository.mjs';
import { stopping } from './stopping.mjs';

/** Longer than any tool of ours needs to end by itself. */
const PATIENCE_MS = 10_000;

const PIPED = ['ignore', 'pipe', 'pipe'];

/** A command that ended with another code than 0; what it printed is kept to be shown. */
export class CommandFailed extends Error {
  constructor(command, { code, output }) {
    super(`${command} → ${code}`);
    this.output = output;
  }
}

/**
 * Runs a command to its end, in a process group of its own, so that its whole family ends when we are stopped.
 * @param options.onOutput receives what it prints; without it the output is only kept
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(
  command,
  args,
  { cwd = ROOT, env = toolEnv(), stdio = PIPED, onOutput } = {},
) {
  stopping.throwIfAborted();
  const child = spawn(command, args, { cwd, env, stdio, detached: true });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      chunks.push(chunk);
      onOutput?.(chunk);
    });
  }
  const code = await endOf(child);
  stopping.throwIfAborted();
  return { code, output: Buffer.concat(chunks).toString() };
}

/** @throws {CommandFailed} */
export async function mustRun(command, args, options) {
  const result = await run(command, args, options);
  if (result.code !== 0) throw new CommandFailed([command, ...args].join(' '), result);
  return result.output;
}

/** Runs a script of a package.json with the pinned Node alone: neither npm nor pnpm need be asked for that. */
export function runScript(folder, script, options) {
  return run(NODE, ['--run', script], { cwd: join(ROOT, folder), ...options });
}

async function endOf(child) {
  let patience;
  function stop() {
    killGroup(child, 'SIGTERM');
    patience = setTimeout(killGroup, PATIENCE_MS, child, 'SIGKILL');
  }
  stopping.addEventListener('abort', stop);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve(code ?? 1));
    });
  } finally {
    stopping.removeEventListener('abort', stop);
    clearTimeout(patience);
  }
}

function killGroup({ pid }, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
