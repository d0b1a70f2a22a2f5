import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildAccount } from '../../../testing/accounts.ts';
import { inHours, linksOf } from '../../../testing/invitations.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { makeToken } from '../../lib/invitation-tokens.ts';

let api: TestApp;
let prisma: TestApp['database']['db']['prisma'];
let links: ReturnType<typeof linksOf>;

beforeAll(async () => {
  api = await openTestApp();
  prisma = api.database.db.prisma;
  links = linksOf(api);
});

afterAll(() => api.close());

beforeEach(() => links.empty());

describe('POST /api/v1/invitations/open answers 200', () => {
  test('with whom a link is for, and what their password has to be', async () => {
    const organizationId = await buildOrganization(api.database.db);
    await prisma.organization.updateMany({ data: { passwordRules: 'plain' } });
    const grants = [{ role: 'viewer' as const, organizationId }];
    const userId = await buildAccount(api.database, { username: 'li', name: '李某', grants });
    const expiresAt = inHours(1);
    const response = await links.open(await links.invite(userId, 'reset', expiresAt));
    expect(response.statusCode, response.body).toBe(200);
    expect(response.json()).toEqual({
      purpose: 'reset',
      username: 'li',
      name: '李某',
      passwordRules: 'plain',
      expiresAt: expiresAt.toISOString(),
    });
  });

  test('with nobody’s name for the first administrator, and does not use the link up', async () => {
    const token = await links.inviteFirst();
    const expected = { purpose: 'first-administrator', username: null, passwordRules: 'complex' };
    expect((await links.open(token)).json()).toMatchObject(expected);
    expect((await links.open(token)).statusCode).toBe(200);
  });

  test('with the strictest rules of the organisations where somebody holds a role, each looked up the tree', async () => {
    const { db } = api.database;
    const parentId = await buildOrganization(db, { name: '某市' });
    const plain = await buildOrganization(db, { name: '甲局', parentId });
    const strict = await buildOrganization(db, { name: '乙局', parentId });
    const write = (id: string, passwordRules: 'plain' | 'complex') =>
      prisma.organization.update({ where: { id }, data: { passwordRules } });
    await write(parentId, 'plain');
    await write(strict, 'complex');
    const rulesFor = async (...organizations: string[]) => {
      const grants = organizations.map((organizationId) => ({
        role: 'viewer' as const,
        organizationId,
      }));
      const username = crypto.randomUUID();
      const userId = await buildAccount(api.database, { username, grants });
      return (await links.open(await links.invite(userId))).json().passwordRules;
    };
    expect(await rulesFor(plain)).toBe('plain');
    expect(await rulesFor(plain, strict)).toBe('complex');
    expect(await rulesFor()).toBe('complex');
  });
});

describe('POST /api/v1/invitations/{open,accept} answer 404', () => {
  test('in the same words to an unknown, a used and an expired link, and to one of somebody disabled', async () => {
    const userId = await buildAccount(api.database, { username: 'some' });
    const goneId = await buildAccount(api.database, { username: 'gone' });
    await prisma.user.update({ where: { id: goneId }, data: { disabledAt: new Date() } });
    const used = await links.invite(userId);
    await links.accept(used);
    const expired = await links.invite(userId, 'reset', inHours(-1));
    for (const token of [makeToken(), used, expired, await links.invite(goneId, 'reset')]) {
      for (const response of [await links.open(token), await links.accept(token)]) {
        expect(response.statusCode).toBe(404);
        expect(response.json().code).toBe('invitation-not-found');
      }
    }
    expect(await prisma.user.count({ where: { disabledAt: null, id: goneId } })).toBe(0);
  });

  test('to an older link of the first administrator, once a newer one was printed', async () => {
    const older = await links.inviteFirst();
    const newer = await links.inviteFirst();
    expect((await links.open(older)).statusCode).toBe(404);
    expect((await links.open(newer)).statusCode).toBe(200);
  });

  test('promise 13: to a link of the first administrator when there is one by another way', async () => {
    const token = await links.inviteFirst();
    await buildAccount(api.database, { username: 'sec', grants: [{ role: 'security' }] });
    const response = await links.accept(token, { username: 'late', name: '某' });
    expect(response.statusCode).toBe(404);
    expect(await prisma.user.count()).toBe(1);
  });
});

test('a token is kept as its hash alone', async () => {
  const token = await links.inviteFirst();
  const kept = await prisma.invitation.findMany();
  expect(JSON.stringify(kept)).not.toContain(token);
});
