import { buildDraft, buildOrganization, buildParty, buildUser } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendAtOnce } from '../../../testing/at-once.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
/** A 科 of the bureau. */
let office: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  office = await buildOrganization(api.database.db, { name: '办公室', parentId: at.bureau });
});

afterAll(() => api.close());

describe('DELETE /organizations/{organizationId}', () => {
  const remove = (
    asker: LoggedIn,
    id: string,
    headers: Record<string, string> = { 'if-match': '"r1"' },
  ) => asker.send({ method: 'DELETE', url: `/api/v1/organizations/${id}`, headers });

  test('removes what nothing belongs to, and the log keeps its name for those above', async () => {
    const response = await remove(at.admin, office);
    expect([response.statusCode, response.body]).toEqual([204, '']);
    expect((await at.admin.get(`/api/v1/organizations/${office}`)).statusCode).toBe(404);
    expect(await entriesAbout(api, office)).toMatchObject([
      {
        action: 'organization.removed',
        organizationId: at.bureau,
        before: { name: '办公室', parentId: at.bureau },
        after: null,
      },
    ]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['an organisation', () => buildOrganization(api.database.db, { parentId: office })],
    ['a chart', () => buildDraft(api.database.db, { organizationId: office })],
    ['a responsible party', () => buildParty(api.database.db, { organizationId: office })],
    [
      'somebody’s role',
      () => buildUser(api.database.db, { grants: [{ role: 'viewer', organizationId: office }] }),
    ],
  ])('stays while it has %s', async (_, build) => {
    await build();
    const response = await remove(at.admin, office);
    expect([response.statusCode, response.json().code]).toEqual([409, 'organization-in-use']);
    expect(await entriesAbout(api, office)).toEqual([]);
  });

  test('somebody invited into it while it is being removed finds it gone; invited before, they keep it', async () => {
    const invite = () =>
      at.admin.send({
        method: 'POST',
        url: '/api/v1/users',
        payload: {
          username: `into-${office}`,
          name: '新人',
          grants: [{ role: 'viewer', organizationId: office }],
        },
      });
    const statuses = async (...requests: (typeof invite)[]) =>
      (await sendAtOnce(api, requests)).map(({ statusCode }) => statusCode);
    expect(await statuses(() => remove(at.admin, office), invite)).toEqual([204, 400]);
    office = await buildOrganization(api.database.db, { parentId: at.bureau });
    expect(await statuses(invite, () => remove(at.admin, office))).toEqual([201, 409]);
  });

  test('promise 16: without If-Match 428, with an old one 412, and it stays', async () => {
    expect((await remove(at.admin, office, {})).statusCode).toBe(428);
    expect((await remove(at.admin, office, { 'if-match': '"r2"' })).statusCode).toBe(412);
    expect((await at.admin.get(`/api/v1/organizations/${office}`)).statusCode).toBe(200);
  });

  test('refuses with 401, 403 and 404', async () => {
    const url = `/api/v1/organizations/${office}`;
    expect((await api.send({ method: 'DELETE', url })).statusCode).toBe(401);
    expect((await remove(at.viewer, office)).statusCode).toBe(403);
    for (const id of [at.foreignBureau, crypto.randomUUID(), 'x']) {
      expect((await remove(at.admin, id)).statusCode).toBe(404);
    }
    expect((await remove(at.admin, `${office}?x=1`)).statusCode).toBe(400);
  });
});
