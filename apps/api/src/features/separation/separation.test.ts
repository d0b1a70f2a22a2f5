import type { UserFacts } from '@lianfang/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { linksOf } from '../../../testing/invitations.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import {
  buildActiveUser,
  entriesAbout,
  openTwoBureaus,
  type TwoBureaus,
} from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

afterAll(() => api.close());

const url = '/api/v1/separation-of-duties';
const read = async (reader: LoggedIn) => (await reader.get(url)).json();
const put = (asker: LoggedIn, isOn: boolean) =>
  asker.send({ method: 'PUT', url, payload: { isOn } });

async function entriesSince(count: number) {
  return (await entriesAbout(api, null)).slice(count);
}
const countEntries = async () => (await entriesAbout(api, null)).length;

test('promise 2: lets in the three administrators alone', async () => {
  expect((await api.get(url)).statusCode).toBe(401);
  expect((await api.send({ method: 'PUT', url, payload: { isOn: true } })).statusCode).toBe(401);
  for (const asker of [at.viewer, at.admin]) {
    expect((await asker.get(url)).statusCode).toBe(403);
    expect((await put(asker, true)).statusCode).toBe(403);
  }
});

test.each([{}, { isOn: 'yes' }, { isOn: true, proposal: null }])(
  'promise 6: refuses %j with 400',
  async (payload) => {
    expect((await at.system.send({ method: 'PUT', url, payload })).statusCode).toBe(400);
    expect((await at.system.get(`${url}?x=1`)).statusCode).toBe(400);
  },
);

test('it is off to begin with, and switching it off then is no change', async () => {
  const off = { isOn: false, proposal: null, collisions: [] };
  const entries = await countEntries();
  expect(await read(at.system)).toEqual(off);
  expect((await put(at.system, false)).json()).toEqual(off);
  expect(await entriesSince(entries)).toEqual([]);
});

test('promise 10: it cannot be switched on while somebody’s roles collide, and it is told whose', async () => {
  const both = await api.logIn({
    name: '一身二任',
    grants: [{ role: 'system' }, { role: 'audit' }],
  });
  const writes = await api.logIn({
    name: '兼编辑',
    grants: [{ role: 'security' }, { role: 'editor', organizationId: at.bureau }],
  });
  const response = await put(at.system, true);
  expect([response.statusCode, response.json().code]).toEqual([409, 'duties-collide']);
  expect(await read(at.security)).toEqual({
    isOn: false,
    proposal: null,
    collisions: [
      { id: both.userId, name: '一身二任', roles: ['system', 'audit'] },
      { id: writes.userId, name: '兼编辑', roles: ['editor', 'security'] },
    ],
  });
  const userId = { in: [both.userId, writes.userId] };
  await api.database.db.prisma.roleGrant.deleteMany({ where: { userId } });
});

test('promise 10: one administrator alone never switches it off; one of another kind agrees', async () => {
  const entries = await countEntries();
  expect((await put(at.audit, true)).json()).toMatchObject({ isOn: true, proposal: null });

  const proposed = (await put(at.system, false)).json();
  expect(proposed).toMatchObject({ isOn: true, proposal: { by: 'system', isOwn: true } });
  expect((await read(at.audit)).proposal).toMatchObject({ by: 'system', isOwn: false });

  const colleague = await api.logIn({ grants: [{ role: 'system' }] });
  for (const asker of [at.system, colleague]) {
    const again = await put(asker, false);
    expect([again.statusCode, again.json().code]).toEqual([409, 'needs-another-administrator']);
  }
  expect((await read(at.audit)).isOn).toBe(true);

  expect((await put(at.security, false)).json()).toMatchObject({ isOn: false, proposal: null });
  expect(await entriesSince(entries)).toMatchObject([
    { action: 'separation.on', before: { isOn: false }, after: { isOn: true } },
    { action: 'separation.off-proposed', after: { isOffProposed: true } },
    { action: 'separation.off', before: { proposedBy: at.system.userId }, after: { isOn: false } },
  ]);
});

test('switching it on again drops a proposal', async () => {
  await put(at.audit, true);
  await put(at.system, false);
  const entries = await countEntries();
  expect((await put(at.security, true)).json()).toMatchObject({ isOn: true, proposal: null });
  expect(await entriesSince(entries)).toMatchObject([
    { action: 'separation.on', before: { isOffProposed: true } },
  ]);
  expect((await put(at.security, true)).statusCode).toBe(200);
  expect(await entriesSince(entries)).toHaveLength(1);
});

test('promise 10: switching it on ends the unused links to administrators: who had one made could become them', async () => {
  const links = linksOf(api);
  const inviteTo = async (grants: NonNullable<UserFacts['grants']>) =>
    links.invite(await buildActiveUser(api, { grants }), 'reset');
  const toAdministrator = await inviteTo([{ role: 'audit' }]);
  const toViewer = await inviteTo([{ role: 'viewer', organizationId: at.bureau }]);
  await put(at.security, false);
  await put(at.audit, false);
  const entries = await countEntries();
  await put(at.system, true);
  expect((await links.open(toAdministrator)).statusCode).toBe(404);
  expect((await links.open(toViewer)).statusCode).toBe(200);
  expect(await entriesSince(entries)).toMatchObject([
    { action: 'separation.on', after: { linksEnded: 1 } },
  ]);
});

test('a proposal of somebody who is no administrator any more is worth nothing', async () => {
  const left = await api.logIn({ grants: [{ role: 'system' }] });
  await put(left, false);
  await api.database.db.prisma.user.update({
    where: { id: left.userId },
    data: { disabledAt: new Date() },
  });
  expect((await read(at.audit)).proposal).toBeNull();
  const next = (await put(at.audit, false)).json();
  expect(next).toMatchObject({ isOn: true, proposal: { by: 'audit', isOwn: true } });
});

test('of two who agree at the same moment both find it off, and the log has it once', async () => {
  await put(at.security, true);
  await put(at.system, false);
  const entries = await countEntries();
  const responses = await Promise.all([put(at.security, false), put(at.audit, false)]);
  expect(responses.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect(await entriesSince(entries)).toMatchObject([{ action: 'separation.off' }]);
});
