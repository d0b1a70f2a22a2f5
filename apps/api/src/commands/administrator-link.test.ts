import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDataFolder } from '@lianfang/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PASSWORD } from '../../testing/accounts.ts';
import { addressOf, type Started, startProcess, waitFor } from '../../testing/processes.ts';

const LINK = /(http\S+\/invitation#\S+)/;
let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'lianfang-link-'));
});

afterEach(() => rm(dataFolder, { recursive: true, force: true }));

async function ask() {
  const command = startProcess('commands/administrator-link.ts', dataFolder);
  const [code] = await once(command.process, 'close');
  return { code, said: command.said() };
}

async function post(address: string, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  return fetch(`${address}/api/v1${path}`, request);
}

async function stop({ process: child }: Started): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

test('promise 13: a first start prints a one-time link and no password; the command prints another while it runs', async () => {
  await fillDataFolder(dataFolder);
  const product = startProcess('main.ts', dataFolder);
  const address = await addressOf(product);
  const link = await waitFor(product, LINK);
  expect(link).toContain(`${address}/invitation#`);
  expect(product.said()).toContain('尚无管理员');
  expect(product.said()).toContain('There is no administrator yet');
  expect(product.said()).not.toContain('demo account');
  const secret = await readFile(join(dataFolder, 'auth-secret'), 'utf8');
  expect((await stat(join(dataFolder, 'auth-secret'))).mode & 0o777).toBe(0o600);
  expect(product.said()).not.toContain(secret);

  const { code, said } = await ask();
  expect(code, said).toBe(0);
  const token = said.match(LINK)?.[1]?.split('#')[1] as string;
  const lost = { token: link.split('#')[1] };
  expect((await post(address, '/invitations/open', lost)).status).toBe(404);
  const person = { token, username: 'chief', name: '某主任', password: PASSWORD };
  expect((await post(address, '/invitations/accept', person)).status).toBe(204);
  const login = { username: 'chief', password: PASSWORD };
  expect((await post(address, '/session', login)).status).toBe(200);

  const again = await ask();
  expect(again.code).toBe(1);
  expect(again.said).toContain('There is an administrator already');
  await stop(product);

  const second = startProcess('main.ts', dataFolder);
  const secondAddress = await addressOf(second);
  expect((await post(secondAddress, '/session', login)).status).toBe(200);
  expect(second.said()).not.toMatch(LINK);
  expect(await readFile(join(dataFolder, 'auth-secret'), 'utf8')).toBe(secret);
  await stop(second);
}, 300_000);

test('the command works before anything was started', async () => {
  const { code, said } = await ask();
  expect(code, said).toBe(0);
  expect(said).toMatch(LINK);
}, 90_000);
