import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The product, or one of its commands, as a process of its own. */
export interface Started {
  process: ChildProcess;
  said: () => string;
}

interface Differences {
  variables?: Record<string, string>;
  /** Of Node. */
  flags?: string[];
  args?: string[];
}

/**
 * Of Node, for a database that is stopped after seconds: it is compiled once and plainly. Compiling it again to be fast
 * takes 5 of the 15 s of a start, and is worth it after minutes.
 */
export const PLAINLY_COMPILED = '--liftoff-only';

/** @param file beside main.ts */
export function startProcess(
  file: string,
  dataFolder: string,
  { variables = {}, flags = [], args = [] }: Differences = {},
): Started {
  const path = fileURLToPath(new URL(`../src/${file}`, import.meta.url));
  const env = {
    PATH: process.env.PATH,
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
    PORT: '0',
    DATA_DIR: dataFolder,
    LOG_LEVEL: 'warn',
    ...variables,
  };
  const child = spawn(process.execPath, [PLAINLY_COMPILED, ...flags, path, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  return { process: child, said: () => said };
}

/** Waits until it has said something of this form. */
export async function waitFor({ process: child, said }: Started, form: RegExp): Promise<string> {
  while (child.exitCode === null) {
    const [whole, part = whole] = said().match(form) ?? [];
    if (part) return part;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(said());
}

export const addressOf = (started: Started) => waitFor(started, /→ {2}(http\S+)/);
