import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import {
  CANARY,
  entriesAbout,
  openTwoBureaus,
  type TwoBureaus,
} from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
let count = 0;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

afterAll(() => api.close());

function invite(asker: LoggedIn, facts: Record<string, unknown> = {}) {
  count += 1;
  const payload = {
    username: `new.person-${count}`,
    name: '新同事',
    grants: [{ role: 'viewer', organizationId: at.bureau }],
    ...facts,
  };
  return asker.send({ method: 'POST', url: '/api/v1/users', payload });
}

describe('POST /users', () => {
  test('makes an account without password and a link for seven days, of which only a hash is kept', async () => {
    const response = await invite(at.admin, { username: 'Li.Si', name: ' 李同事 ' });
    expect(response.statusCode).toBe(201);
    const { user, invitation } = response.json();
    expect(response.headers.location).toBe(`/api/v1/users/${user.id}`);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(user).toMatchObject({
      username: 'li.si',
      name: '李同事',
      status: 'invited',
      grants: [{ role: 'viewer', organization: { id: at.bureau, name: '某县水利局' } }],
      abilities: ['user.read', 'user.manage', 'role.grant'],
    });
    const read = (await at.admin.get(response.headers.location as string)).json();
    expect(read).toEqual(user);

    const [origin, token = ''] = invitation.link.split('/invitation#');
    expect(origin).toBe('http://localhost:80');
    const [kept, ...others] = await api.database.db.prisma.invitation.findMany({
      where: { userId: user.id },
    });
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ purpose: 'invitation', usedAt: null });
    expect(kept?.tokenHash).toBe(createHash('sha256').update(token).digest('hex'));
    const days = ((kept?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000;
    expect(days).toBeCloseTo(7, 2);
    expect(invitation.expiresAt).toBe(kept?.expiresAt.toISOString());
  });

  test('the link leads to the public address where one is configured', async () => {
    const elsewhere = await openTestApp({ publicUrl: 'https://lianfang.example' });
    const there = await openTwoBureaus(elsewhere);
    const response = await invite(there.system, { grants: [] });
    expect(response.json().invitation.link).toMatch(
      /^https:\/\/lianfang\.example\/invitation#[\w-]{43}$/,
    );
    await elsewhere.close();
  });

  test('promises 24 and 29: the log has the person, each role by its organisation, and no token', async () => {
    const { user, invitation } = (await invite(at.admin)).json();
    const entries = await entriesAbout(api, user.id);
    const organizationId = at.bureau;
    expect(entries).toMatchObject([
      { action: 'user.invited', organizationId, before: null, after: { name: '新同事' } },
      {
        action: 'grants.changed',
        organizationId,
        before: { roles: [] },
        after: { organization: '某县水利局', roles: ['viewer'] },
      },
      { action: 'invitation.made', organizationId, after: { purpose: 'invitation' } },
    ]);
    const token = invitation.link.split('#')[1];
    expect(JSON.stringify(entries)).not.toContain(token);
    expect(JSON.stringify(entries)).not.toContain(createHash('sha256').update(token).digest('hex'));
  });

  test('promise 9: nobody grants above their own rights when they invite', async () => {
    const beyond: [LoggedIn, unknown][] = [
      [at.admin, { role: 'system', organizationId: null }],
      [at.system, { role: 'viewer', organizationId: at.bureau }],
      [at.system, { role: 'system', organizationId: null }],
    ];
    const people = await api.database.db.prisma.user.count();
    const allowed = { role: 'viewer', organizationId: at.bureau };
    for (const [asker, grant] of beyond) {
      const grants = asker === at.admin ? [allowed, grant] : [grant];
      const response = await invite(asker, { grants });
      expect(response.statusCode).toBe(403);
      expect(response.json()).toMatchObject({
        code: 'beyond-own-rights',
        errors: [{ pointer: `#/grants/${grants.length - 1}` }],
      });
    }
    expect(await api.database.db.prisma.user.count()).toBe(people);
  });

  test('an admin invites nobody without a role: nobody would see them', async () => {
    expect((await invite(at.admin, { grants: [] })).json().code).toBe('beyond-own-rights');
    expect((await invite(at.system, { grants: [] })).statusCode).toBe(201);
  });

  test('an organisation where the inviter is only a reader is above their rights', async () => {
    const asker = await api.logIn({
      grants: [
        { role: 'admin', organizationId: at.section },
        { role: 'viewer', organizationId: at.bureau },
      ],
    });
    expect((await invite(asker)).statusCode).toBe(403);
  });

  test('promise 4: an organisation that is foreign or unknown is refused alike, by its place', async () => {
    for (const organizationId of [at.foreignBureau, crypto.randomUUID(), 'no-such-id']) {
      const grants = [
        { role: 'viewer', organizationId: at.bureau },
        { role: 'viewer', organizationId },
      ];
      const response = await invite(at.admin, { grants });
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({
        code: 'foreign-reference',
        errors: [{ pointer: '#/grants/1/organizationId' }],
      });
      expect(response.body).not.toContain(CANARY);
    }
  });

  test('the same role twice is one role', async () => {
    const grant = { role: 'viewer', organizationId: at.bureau };
    expect((await invite(at.admin, { grants: [grant, grant] })).json().user.grants).toHaveLength(1);
  });

  test('an account name is one, whatever its letter case', async () => {
    expect((await invite(at.admin, { username: 'Wang' })).statusCode).toBe(201);
    const response = await invite(at.admin, { username: 'wANG' });
    expect(response.statusCode).toBe(409);
    expect(response.json().code).toBe('username-taken');
  });

  test('of twenty invitations with one name at once, one succeeds and the others leave nothing', async () => {
    const username = 'all-at-once';
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => invite(at.admin, { username })),
    );
    const statuses = responses.map(({ statusCode }) => statusCode).toSorted();
    expect(statuses).toEqual([201, ...Array(19).fill(409)]);
    expect(await api.database.db.prisma.user.count({ where: { username } })).toBe(1);
  });

  test('promise 10: with duties separated, colliding roles are refused and nobody is invited', async () => {
    const { prisma } = api.database.db;
    const row = { where: { id: 1 } };
    // Who invites with such roles holds colliding ones, so the separation is on for this moment alone.
    const asker = await api.logIn({ grants: [{ role: 'security' }, { role: 'system' }] });
    await prisma.$executeRaw`ALTER TABLE installation DISABLE TRIGGER separation_takes_two`;
    await prisma.installation.update({ ...row, data: { separatesDuties: true } });
    const grants = [
      { role: 'audit', organizationId: null },
      { role: 'editor', organizationId: at.bureau },
    ];
    const response = await invite(asker, { grants, username: 'colliding' });
    expect([response.statusCode, response.json().code]).toEqual([409, 'duties-collide']);
    expect(await prisma.user.count({ where: { username: 'colliding' } })).toBe(0);
    await prisma.installation.update({ ...row, data: { separatesDuties: false } });
    await prisma.$executeRaw`ALTER TABLE installation ENABLE TRIGGER separation_takes_two`;
  });

  test.each([
    [
      'a role of an organisation without one',
      { grants: [{ role: 'viewer', organizationId: null }] },
    ],
    ['an administrator of one organisation', { grants: [{ role: 'audit', organizationId: 'x' }] }],
    ['an unknown role', { grants: [{ role: 'boss', organizationId: null }] }],
    ['a blank name', { name: '  ' }],
    ['an account name with spaces', { username: 'a b' }],
    ['NUL in a name', { name: 'a\u0000b' }],
  ])('refuses %s with 400', async (_, facts) => {
    const response = await invite(at.system, facts);
    expect(response.statusCode).toBe(400);
    expect(response.json().code).toBe('invalid-request');
  });

  test.each(['status', 'isDemo', 'password', 'emailVerified', 'revision', 'id', 'role'])(
    'promise 6: %s cannot be slipped in',
    async (field) => {
      const response = await invite(at.system, { grants: [], [field]: 'active' });
      expect(response.statusCode).toBe(400);
      expect(response.json().errors).toMatchObject([{ pointer: `#/${field}` }]);
    },
  );

  test('promise 2: lets in admins and system administrators alone', async () => {
    expect((await api.send({ method: 'POST', url: '/api/v1/users' })).statusCode).toBe(401);
    for (const asker of [at.viewer, at.security, at.audit]) {
      expect((await invite(asker)).json().code).toBe('forbidden');
    }
  });
});
