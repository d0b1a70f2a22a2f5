import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../../e2e/product/find-free-port.ts';
import { bindTo } from './cores.ts';
import { read } from './read.ts';

const READY_WITHIN_MS = 60_000;

export interface Server extends AsyncDisposable {
  address: string;
  pid: number;
}

/** Runs a server as a process of its own, its log to nowhere, and waits until it answers. */
export async function startServer(
  file: URL,
  describe: (port: string) => { args?: string[]; env?: NodeJS.ProcessEnv },
): Promise<Server> {
  const port = String(await findFreePort());
  const { args = [], env = {} } = describe(port);
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-bench-server-'));
  const child = spawn(process.execPath, [fileURLToPath(file), ...args], {
    env: { ...process.env, DATA_DIR: folder, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  const pid = child.pid as number;
  bindTo('server', pid);
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([
    answers(address),
    exited.then(() => Promise.reject(new Error(`${file.pathname} ended on port ${port}`))),
  ]);
  return {
    address,
    pid,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

async function answers(address: string): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    const isAnswered = await read(address).then(
      () => true,
      () => false,
    );
    if (isAnswered) return;
    await wait(100);
  }
  throw new Error(`Nothing answers at ${address}`);
}
