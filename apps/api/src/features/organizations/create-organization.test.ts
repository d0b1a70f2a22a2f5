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

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

afterAll(() => api.close());

describe('POST /organizations', () => {
  const create = (asker: LoggedIn, facts: object) =>
    asker.send({
      method: 'POST',
      url: '/api/v1/organizations',
      payload: { name: '新科室', kind: 'section', ...facts },
    });

  test('puts one under another where the reader manages, says where it is, and logs it', async () => {
    const response = await create(at.admin, { parentId: at.bureau });
    expect(response.statusCode).toBe(201);
    const made = response.json();
    expect(response.headers).toMatchObject({
      location: `/api/v1/organizations/${made.id}`,
      etag: '"r1"',
    });
    expect(made).toMatchObject({ parentId: at.bureau, name: '新科室', kind: 'section' });
    expect((await at.admin.get(`/api/v1/organizations/${made.id}`)).json()).toEqual(made);
    expect(await entriesAbout(api, made.id)).toMatchObject([
      {
        action: 'organization.created',
        organizationId: made.id,
        before: null,
        after: { name: '新科室', kind: 'section', parentId: at.bureau },
      },
    ]);
  });

  test('on top of the tree only the system administrator does', async () => {
    expect((await create(at.admin, { parentId: null })).json().code).toBe('forbidden');
    expect((await create(at.system, { parentId: null })).statusCode).toBe(201);
  });

  test('where the reader reads without managing it is forbidden', async () => {
    const asker = await api.logIn({
      grants: [
        { role: 'admin', organizationId: at.section },
        { role: 'viewer', organizationId: at.county },
      ],
    });
    expect((await create(asker, { parentId: at.county })).statusCode).toBe(403);
  });

  test('promise 4: a parent that is above, foreign or unknown is refused by its place', async () => {
    for (const parentId of [at.county, at.foreignBureau, crypto.randomUUID(), 'x']) {
      const response = await create(at.admin, { parentId });
      expect(response.json()).toMatchObject({
        status: 400,
        code: 'foreign-reference',
        errors: [{ pointer: '#/parentId' }],
      });
      expect(response.body).not.toContain(CANARY);
    }
  });

  test.each([
    { name: ' ' },
    { kind: 'planet' },
    { parentId: undefined },
    { revision: 7 },
    { createdAt: 'now' },
    { chartVisibility: 'internal' },
  ])('promise 6: refuses %j with 400', async (facts) => {
    expect((await create(at.system, { parentId: null, ...facts })).statusCode).toBe(400);
  });

  test('promise 2: lets in admins and system administrators alone', async () => {
    const url = '/api/v1/organizations';
    expect((await api.send({ method: 'POST', url, payload: {} })).statusCode).toBe(401);
    for (const asker of [at.viewer, at.security, at.audit]) {
      expect((await create(asker, { parentId: at.bureau })).statusCode).toBe(403);
    }
  });
});
