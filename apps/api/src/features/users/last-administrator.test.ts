import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sendAtOnce } from '../../../testing/at-once.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import {
  activate,
  buildActiveUser,
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

function takeAll(asker: LoggedIn, userId: string) {
  const url = `/api/v1/users/${userId}/grants`;
  return asker.send({
    method: 'PUT',
    url,
    payload: { grants: [] },
    headers: { 'if-match': '"r1"' },
  });
}
const countRoles = (userIds: string[]) =>
  api.database.db.prisma.roleGrant.count({ where: { userId: { in: userIds } } });

describe('the last security administrator', () => {
  const withSecurity = { grants: [{ role: 'security' as const }] };

  test('keeps the role', async () => {
    const last = await buildActiveUser(api, withSecurity);
    const response = await takeAll(at.security, last);
    expect([response.statusCode, response.json().code]).toEqual([409, 'last-administrator']);
    expect(await countRoles([last])).toBe(1);
    await api.database.db.prisma.user.delete({ where: { id: last } });
  });

  test('of two who take the role from each other at the same moment, one keeps it', async () => {
    const [a, b] = [await api.logIn(withSecurity), await api.logIn(withSecurity)];
    await activate(api, a.userId);
    await activate(api, b.userId);
    const responses = await sendAtOnce(api, [
      () => takeAll(a, b.userId),
      () => takeAll(b, a.userId),
    ]);
    const statuses = responses.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.every((status) => status < 500)).toBe(true);
    expect(await countRoles([a.userId, b.userId])).toBe(1);
  });
});
