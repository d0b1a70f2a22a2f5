import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailed } from './processes.mjs';
import { ROOT } from './repository.mjs';
import { hashOf, stampFor } from './stamps.mjs';
import { stoppedExitCode, stopping } from './stopping.mjs';

const onTerminal = process.stdout.isTTY;

/** Does a step and shows that it lives: a counter on a terminal, elsewhere a line now and then. */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(onTerminal ? 0 : 1)} s`;
  const show = onTerminal
    ? () => process.stdout.write(`\r\x1b[K  … ${title} ${seconds()}`)
    : () => console.log(`  … ${title} ${seconds()}`);
  const alive = setInterval(show, onTerminal ? 1000 : 15_000);
  show();
  let mark = '✗';
  try {
    await work();
    mark = '✓';
  } finally {
    clearInterval(alive);
    console.log(`${onTerminal ? '\r\x1b[K' : ''}  ${mark} ${title} ${seconds()}`);
  }
}

/**
 * A step that is left out while its product is there and what it is made from has not changed.
 * @param {{ name: string, title: string, madeFrom: string[], product: string, work: () => Promise<unknown> }} step
 */
export async function stepIfChanged({ name, title, madeFrom, product, work }) {
  const stamp = stampFor(name);
  const hash = hashOf(madeFrom);
  if (stamp.read() === hash && existsSync(join(ROOT, product))) {
    console.log(`  ✓ ${title} 无变化 · unchanged`);
    return;
  }
  await step(title, async () => {
    stamp.remove();
    await work();
    stamp.write(hash);
  });
}

/** Runs one of the commands of package.json and ends with its exit code. */
export async function runCommand(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (stopping.aborted) {
      process.exitCode = stoppedExitCode();
      return;
    }
    console.error(error instanceof CommandFailed ? error.output.trim() || error.message : error);
    process.exitCode = 1;
  }
}
