import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import {
  buildActiveUser,
  CANARY,
  entriesAbout,
  openTwoBureaus,
  type TwoBureaus,
} from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
let person: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  person = await buildActiveUser(api, {
    name: '旧名',
    grants: [{ role: 'viewer', organizationId: at.section }],
  });
});

afterAll(() => api.close());

function patch(
  asker: LoggedIn,
  userId: string,
  payload: object,
  headers: Record<string, string> = { 'if-match': '"r1"' },
) {
  return asker.send({ method: 'PATCH', url: `/api/v1/users/${userId}`, payload, headers });
}
const isActive = async (userId: string) =>
  (await api.database.db.prisma.user.findUniqueOrThrow({ where: { id: userId } })).disabledAt ===
  null;

describe('PATCH /users/{userId}', () => {
  test('renames somebody, with the new ETag, and logs before and after', async () => {
    const response = await patch(at.admin, person, { name: '新名' });
    expect(response.statusCode).toBe(200);
    expect(response.headers.etag).toBe('"r2"');
    expect(response.json()).toMatchObject({ id: person, name: '新名', status: 'active' });
    expect(await entriesAbout(api, person)).toMatchObject([
      {
        action: 'user.changed',
        organizationId: at.section,
        before: { name: '旧名' },
        after: { name: '新名' },
      },
    ]);
  });

  test('promise 8: disabling ends all sessions and acts on the next request; enabling lets them log in again', async () => {
    const leaver = await api.logIn({ grants: [{ role: 'viewer', organizationId: at.bureau }] });
    expect((await leaver.get('/api/v1/organizations')).statusCode).toBe(200);
    const disabled = await patch(at.admin, leaver.userId, { status: 'disabled' });
    expect(disabled.json()).toMatchObject({ status: 'disabled', lastSeenAt: null });
    expect((await leaver.get('/api/v1/organizations')).statusCode).toBe(401);
    const { prisma } = api.database.db;
    expect(await prisma.session.count({ where: { userId: leaver.userId } })).toBe(0);
    const enabled = await patch(
      at.admin,
      leaver.userId,
      { status: 'active' },
      { 'if-match': '"r2"' },
    );
    expect(enabled.json().status).toBe('invited');
    expect((await leaver.get('/api/v1/organizations')).statusCode).toBe(401);
    expect(await entriesAbout(api, leaver.userId)).toMatchObject([
      { action: 'user.disabled', before: { status: 'invited' }, after: { endedSessions: 1 } },
      { action: 'user.enabled', before: { status: 'disabled' }, after: { status: 'invited' } },
    ]);
  });

  test('what changes nothing is no change: no entry, the same ETag', async () => {
    const response = await patch(at.admin, person, { name: '旧名', status: 'active' });
    expect([response.statusCode, response.headers.etag]).toEqual([200, '"r1"']);
    expect(await entriesAbout(api, person)).toEqual([]);
  });

  test('nobody disables themselves', async () => {
    const response = await patch(at.system, at.system.userId, { status: 'disabled' });
    expect(response.json().code).toBe('last-administrator');
    expect(await isActive(at.system.userId)).toBe(true);
  });

  test('the last active security administrator stays', async () => {
    // The other one has never set a password, so they could not grant anything.
    const last = await buildActiveUser(api, { grants: [{ role: 'security' }] });
    const response = await patch(at.system, last, { status: 'disabled' });
    expect(response.statusCode).toBe(409);
    expect(response.json().code).toBe('last-administrator');
    expect(await isActive(last)).toBe(true);
    await buildActiveUser(api, { grants: [{ role: 'security' }] });
    expect((await patch(at.system, last, { status: 'disabled' })).statusCode).toBe(200);
  });

  test('promise 9: an admin changes nobody who is more powerful, by a role above, elsewhere or of the installation', async () => {
    for (const grant of [
      { role: 'viewer', organizationId: at.county },
      { role: 'viewer', organizationId: at.foreignBureau },
      { role: 'audit' },
    ] as const) {
      const powerful = await buildActiveUser(api, {
        grants: [{ role: 'viewer', organizationId: at.bureau }, grant],
      });
      const seen = (await at.admin.get(`/api/v1/users/${powerful}`)).json();
      expect(seen.abilities).not.toContain('user.manage');
      const response = await patch(at.admin, powerful, { status: 'disabled' });
      expect(response.json().code).toBe('forbidden');
      expect(await isActive(powerful)).toBe(true);
      expect((await patch(at.system, powerful, { status: 'disabled' })).statusCode).toBe(200);
    }
  });

  test('promise 16: without If-Match 428, with an old or a weak one 412, and nothing changed', async () => {
    const without = await patch(at.admin, person, { name: '甲' }, {});
    expect([without.statusCode, without.json().code]).toEqual([428, 'precondition-required']);
    for (const tag of ['"r2"', 'W/"r1"', 'r1', '"r0"', '"r99999999999999999999"', '*']) {
      const stale = await patch(at.admin, person, { name: '甲' }, { 'if-match': tag });
      expect([tag, stale.statusCode, stale.json().code]).toEqual([tag, 412, 'stale']);
    }
    expect((await at.admin.get(`/api/v1/users/${person}`)).json().name).toBe('旧名');
  });

  test('promises 16 and 17: of twenty writers at once exactly one wins, and its word stands', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `名${index}`);
    const responses = await Promise.all(names.map((name) => patch(at.admin, person, { name })));
    const won = responses.filter(({ statusCode }) => statusCode === 200);
    expect(won).toHaveLength(1);
    expect(responses.filter(({ statusCode }) => statusCode === 412)).toHaveLength(19);
    const read = await at.admin.get(`/api/v1/users/${person}`);
    expect([read.json().name, read.headers.etag]).toEqual([won[0]?.json().name, '"r2"']);
    expect(await entriesAbout(api, person)).toHaveLength(1);
  });

  test('promises 3 and 5: somebody whom one does not see is 404, whatever is sent', async () => {
    const foreign = await buildActiveUser(api, {
      name: CANARY,
      grants: [{ role: 'viewer', organizationId: at.foreignBureau }],
    });
    for (const id of [foreign, crypto.randomUUID(), 'x']) {
      const response = await patch(at.admin, id, { name: '甲' });
      expect([response.statusCode, response.json().code]).toEqual([404, 'user-not-found']);
      expect(response.body).not.toContain(CANARY);
    }
  });

  test.each(['username', 'grants', 'disabledAt', 'revision', 'isDemo', 'email'])(
    'promise 6: %s cannot be changed here',
    async (field) => {
      const response = await patch(at.system, person, { [field]: '甲' });
      expect(response.json()).toMatchObject({ status: 400, errors: [{ pointer: `#/${field}` }] });
    },
  );

  test.each([{ status: 'invited' }, { name: '' }, { name: 7 }])(
    'refuses %j with 400',
    async (body) => {
      expect((await patch(at.system, person, body)).statusCode).toBe(400);
    },
  );

  test('promise 2: lets in admins and system administrators alone', async () => {
    const anonymous = { method: 'PATCH', url: `/api/v1/users/${person}`, payload: {} } as const;
    expect((await api.send(anonymous)).statusCode).toBe(401);
    for (const asker of [at.viewer, at.security, at.audit]) {
      expect((await patch(asker, person, { name: '甲' })).statusCode).toBe(403);
    }
  });
});
