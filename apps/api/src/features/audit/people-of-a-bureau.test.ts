import type { AuditEntry } from '@lianfang/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildAccount, PASSWORD } from '../../../testing/accounts.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

afterAll(() => api.close());

async function list(reader: LoggedIn, query: string): Promise<AuditEntry[]> {
  return (await reader.get(`/api/v1/audit?${query}`)).json().items;
}

/** A viewer who mistypes the password, logs in, asks for what is not theirs to see, and changes the password. */
async function leaveTrace(organizationId: string): Promise<string> {
  const username = `viewer-${crypto.randomUUID().slice(0, 8)}`;
  const grants = [{ role: 'viewer' as const, organizationId }];
  const userId = await buildAccount(api.database, { username, grants });
  const logIn = (password: string) =>
    api.send({ method: 'POST', url: '/api/v1/session', payload: { username, password } });
  await logIn('wrong');
  const cookie = String((await logIn(PASSWORD)).headers['set-cookie']).split(';')[0] ?? '';
  await api.get('/api/v1/audit', { cookie });
  const payload = { currentPassword: PASSWORD, newPassword: 'Another-5-good' };
  await api.send({ method: 'PUT', url: '/api/v1/account/password', payload, headers: { cookie } });
  return userId;
}

test('an officer sees what the people of their organisations do with their accounts, and of nobody else', async () => {
  const officer = await api.logIn({
    grants: [{ role: 'officer', organizationId: at.bureau }],
  });
  const [own, foreign] = [await leaveTrace(at.section), await leaveTrace(at.foreignBureau)];
  const happened = ['password.changed', 'access.refused', 'session.started'];
  const seenOf = async (reader: LoggedIn, userId: string) =>
    (await list(reader, `actorId=${userId}`)).map(({ action }) => action);
  expect(await seenOf(officer, own)).toEqual(happened);
  expect(await list(officer, `objectId=${own}&action=session.refused`)).toHaveLength(1);
  expect(await seenOf(officer, foreign)).toEqual([]);
  expect(await list(officer, `objectId=${foreign}`)).toEqual([]);
  expect(await seenOf(at.audit, foreign)).toEqual(happened);
});

test('what is done to somebody stands in the log of the same organisation as what they do themselves: the first that took them in', async () => {
  const username = `in-two-${crypto.randomUUID().slice(0, 8)}`;
  const userId = await buildAccount(api.database, { username });
  const { roleGrant } = api.database.db.prisma;
  const first = { role: 'editor', organizationId: at.section, createdAt: new Date(0) } as const;
  const next = { role: 'viewer', organizationId: at.foreignBureau } as const;
  for (const grant of [next, first]) await roleGrant.create({ data: { userId, ...grant } });

  await api.send({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username, password: PASSWORD },
  });
  const url = `/api/v1/users/${userId}`;
  const headers = { 'if-match': '"r1"' };
  await at.system.send({ method: 'PATCH', url, headers, payload: { name: '改名' } });
  await at.system.send({ method: 'POST', url: `${url}/reset` });
  await at.system.send({ method: 'DELETE', url: `${url}/sessions` });

  const entries = await api.database.db.prisma.auditEntry.findMany({
    where: { objectId: userId },
    orderBy: { sequence: 'asc' },
  });
  expect(entries.map(({ action, organizationId }) => [action, organizationId])).toEqual(
    ['session.started', 'user.changed', 'invitation.made', 'session.ended'].map((action) => [
      action,
      at.section,
    ]),
  );
});
