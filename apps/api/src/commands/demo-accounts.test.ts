import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLES } from '@lianfang/contracts';
import { closeDemoAccounts, openDemoAccounts } from '@lianfang/db';
import { buildOrganization, fillDataFolder } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildAccount, listEntries, PASSWORD } from '../../testing/accounts.ts';
import { addressOf, startProcess, waitFor } from '../../testing/processes.ts';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';
import { hashPassword } from '../lib/passwords.ts';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

beforeEach(async () => {
  await api.database.db.prisma.user.deleteMany();
  await api.database.db.prisma.loginFailure.deleteMany();
});

const open = async (password: string) =>
  openDemoAccounts(api.database.db, await hashPassword(password));

async function logIn(username: string, password: string) {
  const payload = { username, password };
  const response = await api.send({ method: 'POST', url: '/api/v1/session', payload });
  const cookie = String(response.headers['set-cookie']).split(';')[0] as string;
  return { status: response.statusCode, body: response.json(), cookie };
}

describe('demo accounts', () => {
  test('are one of each role, named like it, at every organisation that has none above it', async () => {
    const root = await buildOrganization(api.database.db, { name: '某县' });
    await buildOrganization(api.database.db, { name: '某局', parentId: root });
    const accounts = await open('of-the-start');
    expect(accounts).toEqual(ROLES.map((role) => ({ role, username: role })));
    for (const role of ROLES) {
      const { body } = await logIn(role, 'of-the-start');
      const organization = ['system', 'security', 'audit'].includes(role)
        ? null
        : { id: root, name: '某县' };
      expect(body.account.grants, role).toEqual([{ role, organization }]);
    }
  });

  test('lose their sessions and their password at the next start', async () => {
    await open('of-the-first');
    const { cookie } = await logIn('viewer', 'of-the-first');
    await open('of-the-second');
    expect((await api.get('/api/v1/session', { cookie })).json().account).toBeNull();
    expect((await logIn('viewer', 'of-the-first')).status).toBe(401);
    expect((await logIn('viewer', 'of-the-second')).status).toBe(200);
  });

  test('promise 13: are all closed by a start without the flag, which is logged, and others are not', async () => {
    await buildAccount(api.database, { username: 'real' });
    await open('of-the-start');
    const { cookie } = await logIn('admin', 'of-the-start');
    await closeDemoAccounts(api.database.db);
    await closeDemoAccounts(api.database.db);
    expect((await api.get('/api/v1/session', { cookie })).json().account).toBeNull();
    for (const role of ROLES) expect((await logIn(role, 'of-the-start')).status).toBe(401);
    expect((await logIn('real', PASSWORD)).status).toBe(200);
    const closed = await listEntries(api.database, 'user.disabled');
    expect(closed.map(({ objectName }) => objectName).toSorted()).toEqual([...ROLES].toSorted());
  });

  test('never take over the account of somebody who has that name', async () => {
    await buildAccount(api.database, { username: 'editor' });
    const accounts = await open('of-the-start');
    expect(accounts.map(({ username }) => username)).toContain('demo-editor');
    expect((await logIn('editor', 'of-the-start')).status).toBe(401);
    expect((await logIn('editor', PASSWORD)).status).toBe(200);
  });
});

test('demo accounts never take over an account of somebody named like a demo account either', async () => {
  for (const username of ['editor', 'demo-editor', 'demo-editor-2', 'demo-viewer'])
    await buildAccount(api.database, { username });
  for (const password of ['of-the-first', 'of-the-second']) {
    const names = (await open(password)).map(({ username }) => username);
    expect(names).toEqual(ROLES.map((role) => (role === 'editor' ? 'demo-editor-3' : role)));
    expect((await logIn('demo-editor', password)).status).toBe(401);
    expect((await logIn('demo-editor', PASSWORD)).status).toBe(200);
  }
});

test('a start with --demo prints each as `demo account: ROLE NAME PASSWORD`, with another password every time', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'lianfang-demo-'));
  await fillDataFolder(dataFolder);
  const passwords: string[] = [];
  for (const variables of [{}, {}, { DEMO_PASSWORD: 'Chosen-by-us-1' }]) {
    const product = startProcess('main.ts', dataFolder, { args: ['--demo'], variables });
    const address = await addressOf(product);
    await waitFor(product, /demo account: audit/);
    const lines = product.said().match(/^demo account: .*$/gm) as string[];
    expect(lines.map((line) => line.split(' ')[2])).toEqual([...ROLES]);
    for (const line of lines) expect(line).toMatch(/^demo account: (\w+) \1 \S{12,}$/);
    const password = lines[0]?.split(' ')[4] as string;
    passwords.push(password);
    const response = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password }),
    });
    expect(response.status).toBe(200);
    expect(product.said()).not.toContain('/invitation#');
    product.process.kill('SIGTERM');
    await once(product.process, 'exit');
  }
  expect(new Set(passwords).size).toBe(3);
  expect(passwords[2]).toBe('Chosen-by-us-1');
  await rm(dataFolder, { recursive: true });
}, 300_000);
