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
