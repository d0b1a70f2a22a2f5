import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linksOf } from '../../../testing/invitations.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { buildActiveUser, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
let links: ReturnType<typeof linksOf>;
let person: string;
let link: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  links = linksOf(api);
});

beforeEach(async () => {
  const grants = [
    { role: 'viewer' as const, organizationId: at.section },
    { role: 'officer' as const, organizationId: at.section },
  ];
  person = await buildActiveUser(api, { grants });
  link = await links.invite(person, 'reset');
});

afterAll(() => api.close());

async function change(
  asker: LoggedIn,
  method: 'PUT' | 'PATCH',
  path: string,
  payload: object,
  revision = 1,
) {
  const url = `/api/v1/users/${person}${path}`;
  const headers = { 'if-match': `"r${revision}"` };
  const response = await asker.send({ method, url, payload, headers });
  expect(response.statusCode, response.body).toBe(200);
}

async function expectDead() {
  expect((await links.open(link)).statusCode).toBe(404);
  expect((await links.accept(link)).statusCode).toBe(404);
}

describe('a one-time link', () => {
  test('promise 9: opens nothing once its person was given a role: whoever made it for a lesser account comes into no greater one', async () => {
    const kept = { role: 'viewer', organizationId: at.section };
    await change(at.security, 'PUT', '/grants', {
      grants: [kept, { role: 'audit', organizationId: null }],
    });
    await expectDead();
  });

  test('lives on where its person lost a role', async () => {
    const kept = { role: 'viewer', organizationId: at.section };
    await change(at.security, 'PUT', '/grants', { grants: [kept] });
    expect((await links.open(link)).statusCode).toBe(200);
  });

  test('promise 8: opens nothing once its person was disabled, nor when they are enabled again', async () => {
    await change(at.admin, 'PATCH', '', { status: 'disabled' });
    await change(at.admin, 'PATCH', '', { status: 'active' }, 2);
    await expectDead();
  });
});
