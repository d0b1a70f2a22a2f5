import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDataFolder } from '@lianfang/db/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressOf, type Started, startProcess } from '../testing/processes.ts';

/** A start takes 3 s alone, and 30 s beside everything else that two cores may have to do. */
vi.setConfig({ testTimeout: 180_000 });

let dataFolder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'lianfang-main-'));
  await fillDataFolder(dataFolder);
});

// A test that failed half-way has stopped nothing.
afterEach(async () => {
  await Promise.all(children.splice(0).map(end));
  await rm(dataFolder, { recursive: true, force: true });
});

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function start(variables: Record<string, string> = {}, flags: string[] = []): Started {
  const started = startProcess('main.ts', dataFolder, { variables, flags });
  children.push(started.process);
  return started;
}

async function readIds(address: string): Promise<string[]> {
  const response = await fetch(`${address}/api/v1/charts`);
  const { items } = (await response.json()) as { items: { id: string }[] };
  return items.map((item) => item.id);
}

test('a first start loads the three charts; a second one keeps them, and their ids', async () => {
  const DATA_DIR = join(dataFolder, 'not-there-yet');
  const first = start({ DATA_DIR });
  const ids = await readIds(await addressOf(first));
  expect(ids).toHaveLength(3);
  first.process.kill('SIGTERM');
  expect(await once(first.process, 'close')).toEqual([0, null]);

  const second = start({ DATA_DIR });
  expect(await readIds(await addressOf(second))).toEqual(ids);
  expect(second.said()).toContain('0 charts loaded');
  second.process.kill('SIGINT');
  expect(await once(second.process, 'close')).toEqual([0, null]);
});

test('Ctrl-C twice, as npm passes it on, still stops cleanly and silently', async () => {
  const started = start();
  await addressOf(started);
  const before = started.said();
  started.process.kill('SIGINT');
  started.process.kill('SIGINT');
  expect(await once(started.process, 'close')).toEqual([0, null]);
  expect(started.said()).toBe(before);
});

test('whoever started it may be killed: it stops when the channel between them closes', async () => {
  const started = start();
  await addressOf(started);
  started.process.disconnect();
  // Its `close` waits for the channel as well, and never comes once we have closed that ourselves.
  expect(await once(started.process, 'exit')).toEqual([0, null]);
});

test('it runs under `node --watch`, which has its processes talk over the same channel', async () => {
  const started = start({}, ['--watch']);
  expect(await readIds(await addressOf(started))).toHaveLength(3);
  started.process.kill('SIGTERM');
  await once(started.process, 'close');
});

const SAID_WHEN_UP = /Database ready, .*\n|\n {2}廉防图 Lianfang {2}→ .*\n\n/g;

test('stopped in the middle of the start, it takes the embedded database and its socket with it', async () => {
  const sockets = join(dataFolder, 'sockets');
  await mkdir(sockets);
  const started = start({ TMPDIR: sockets });
  while (!existsSync(join(dataFolder, 'lock')) && started.process.exitCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  started.process.kill('SIGTERM');
  expect(await once(started.process, 'close')).toEqual([0, null]);
  // On a busy machine it may be up before we see the lock: then it has said so, and nothing else.
  expect(started.said().replaceAll(SAID_WHEN_UP, '')).toBe('');
  expect(await readdir(sockets)).toEqual([]);
});

test.each([
  [{ PORT: 'abc' }, 'PORT must be'],
  [{ DATA_DIR: import.meta.filename }, 'DATA_DIR must be'],
  [{ DATABASE_URL: 'postgresql://127.0.0.1:1/x' }, 'The database of DATABASE_URL does not answer'],
  [{ HOST: '203.0.113.1' }, 'Cannot listen on 203.0.113.1:0'],
])('%o stops the start with a sentence and no stack', async (variables, sentence) => {
  const { process: child, said } = start(variables);
  expect((await once(child, 'close'))[0]).toBe(1);
  expect(said()).toContain(sentence);
  expect(said()).not.toMatch(/^\s+at /m);
});

test('a port that is taken is named', async () => {
  const first = start();
  const { port } = new URL(await addressOf(first));
  const DATA_DIR = join(dataFolder, 'other');
  await fillDataFolder(DATA_DIR);
  const second = start({ PORT: port, DATA_DIR });
  expect((await once(second.process, 'close'))[0]).toBe(1);
  expect(second.said()).toContain(`PORT ${port} is in use`);
  first.process.kill('SIGTERM');
  await once(first.process, 'close');
});
