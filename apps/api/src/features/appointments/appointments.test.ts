import { buildParty, buildUser } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => beijingDayOf(new Date(Date.now() + days * DAY));
let api: TestApp;
let at: TwoBureaus;
let party: string;
let revision: number;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  const name = `岗位 ${crypto.randomUUID()}`;
  party = await buildParty(api.database.db, { organizationId: at.bureau, name });
  revision = 1;
});

afterAll(() => api.close());

const HOLDER = { name: '某甲', from: '2026-01-01', reason: '任职文件一号' };

/** As somebody who has just read it. */
async function send(method: 'POST' | 'PATCH', path: string, payload: object, reader = at.admin) {
  const response = await reader.send({
    method,
    url: `/api/v1/responsible-parties/${party}/holders${path}`,
    payload,
    headers: { 'if-match': `"r${revision}"` },
  });
  if (response.statusCode < 300) revision += 1;
  return response;
}
const appoint = (payload: object, reader = at.admin) => send('POST', '', payload, reader);
const relieve = (holderId: string, payload: object) => send('PATCH', `/${holderId}`, payload);
const read = async () => (await at.viewer.get(`/api/v1/responsible-parties/${party}`)).json();

describe('POST /responsible-parties/{partyId}/holders', () => {
  test('appoints a holder from a day on: the post is vacant no more, and the log says so', async () => {
    const response = await appoint(HOLDER);
    expect(response.statusCode, response.body).toBe(201);
    expect(response.headers).toMatchObject({
      etag: '"r2"',
      location: `/api/v1/responsible-parties/${party}`,
    });
    expect(response.json()).toMatchObject({
      isVacant: false,
      holders: [{ name: '某甲', role: 'main' }],
      appointments: [{ ...HOLDER, to: null, endReason: null }],
    });
    expect(await entriesAbout(api, party)).toMatchObject([
      { action: 'holder.appointed', after: { holder: '某甲', role: 'main', from: HOLDER.from } },
    ]);
  });

  test('a day to come takes effect by itself: today the post is still vacant', async () => {
    await appoint({ ...HOLDER, from: inDays(1) });
    expect(await read()).toMatchObject({ isVacant: true, holders: [] });
    await api.database.db.prisma.partyHolder.updateMany({
      where: { partyId: party },
      data: { fromDay: new Date(inDays(0)) },
    });
    expect(await read()).toMatchObject({ isVacant: false, holders: [{ name: '某甲' }] });
  });

  test('the predecessor ends on the day before where that is wanted, and is in the way where not', async () => {
    await appoint(HOLDER);
    const next = { ...HOLDER, name: '某乙', from: inDays(7) };
    const refused = await appoint(next);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'holder-overlaps']);
    expect((await read()).appointments).toHaveLength(1);
    await appoint({ ...next, replaces: true });
    expect((await read()).appointments).toMatchObject([
      { name: '某乙', from: inDays(7), to: null },
      { name: '某甲', to: inDays(6) },
    ]);
    expect((await read()).holders).toMatchObject([{ name: '某甲' }]);
    expect(await entriesAbout(api, party)).toMatchObject([
      { action: 'holder.appointed', after: { holder: '某甲' } },
      { action: 'holder.relieved', before: { to: null }, after: { holder: '某甲', to: inDays(6) } },
      { action: 'holder.appointed', after: { holder: '某乙' } },
    ]);
  });

  test('a deputy stands in beside the holder, and fills no vacancy', async () => {
    await appoint({ ...HOLDER, name: '某乙', role: 'deputy' });
    expect(await read()).toMatchObject({ isVacant: true, holders: [{ role: 'deputy' }] });
    await appoint(HOLDER);
    expect((await read()).holders).toMatchObject([{ name: '某甲' }, { name: '某乙' }]);
    const twice = await appoint({ ...HOLDER, role: 'deputy' });
    expect(twice.json().code).toBe('holder-overlaps');
  });

  test('an account is named only where its owner has a role at the organisation or above', async () => {
    const { db } = api.database;
    const colleague = await buildUser(db, {
      grants: [{ role: 'viewer', organizationId: at.county }],
    });
    const stranger = await buildUser(db, {
      grants: [{ role: 'viewer', organizationId: at.foreignBureau }],
    });
    for (const userId of [stranger, 'no-such-id']) {
      expect((await appoint({ ...HOLDER, userId })).json()).toMatchObject({
        code: 'foreign-reference',
        errors: [{ pointer: '#/userId' }],
      });
    }
    const appointed = await appoint({ ...HOLDER, userId: colleague });
    expect(appointed.json().holders).toMatchObject([{ userId: colleague }]);
  });

  test.each([
    { from: '2026-02-30' },
    { from: '0000-01-01' },
    { from: '2026-03-01', to: '9999-12-32' },
    { role: 'deputy', replaces: true },
    { from: '2026-03-01', to: '2026-02-01' },
    { name: ' ' },
    { reason: '' },
    { role: 'chief' },
  ])('%o is refused with 400', async (difference) => {
    expect((await appoint({ ...HOLDER, ...difference })).statusCode).toBe(400);
  });

  test('a retired party has no new holder', async () => {
    await at.admin.send({
      method: 'PATCH',
      url: `/api/v1/responsible-parties/${party}`,
      payload: { isRetired: true },
      headers: { 'if-match': '"r1"' },
    });
    revision = 2;
    expect((await appoint(HOLDER)).json().code).toBe('party-retired');
  });

  test('a viewer may not (403), somebody from elsewhere finds nothing (404), old ETags are stale (412)', async () => {
    expect((await appoint(HOLDER, at.viewer)).statusCode).toBe(403);
    const grants = [{ role: 'admin' as const, organizationId: at.foreignBureau }];
    expect((await appoint(HOLDER, await api.logIn({ grants }))).statusCode).toBe(404);
    await appoint(HOLDER);
    revision = 1;
    const stale = await appoint({ ...HOLDER, name: '某丙', role: 'deputy' });
    expect(stale.statusCode).toBe(412);
    const url = `/api/v1/responsible-parties/${party}/holders`;
    const without = await at.admin.send({ method: 'POST', url, payload: HOLDER });
    expect(without.statusCode).toBe(428);
    expect((await api.send({ method: 'POST', url, payload: HOLDER })).statusCode).toBe(401);
  });

  test('whoever comes too late is told who was quicker, and when, in words and for machines', async () => {
    await appoint(HOLDER);
    revision = 1;
    const problem = (await appoint({ ...HOLDER, name: '某丙', role: 'deputy' })).json();
    const [entry] = await entriesAbout(api, party);
    expect(problem.changed.by).toBe(entry?.actorName);
    expect(Date.now() - Date.parse(problem.changed.at)).toBeLessThan(DAY);
    const day = beijingDayOf(new Date(problem.changed.at));
    expect(problem.detail).toMatch(`“${entry?.actorName}”已于 ${day}`);
  });

  test('a deputy more takes nobody’s place', async () => {
    await appoint({ ...HOLDER, name: '某乙', role: 'deputy' });
    await appoint({ ...HOLDER, name: '某丙', role: 'deputy' });
    const names = (await read()).holders.map(({ name }: { name: string }) => name);
    expect(new Set(names)).toEqual(new Set(['某乙', '某丙']));
  });
});

describe('PATCH /responsible-parties/{partyId}/holders/{holderId}', () => {
  test('relieves a holder with the last day and the reason, which the log keeps', async () => {
    const [{ id }] = (await appoint(HOLDER)).json().appointments;
    const response = await relieve(id, { to: inDays(-1), reason: '调离' });
    expect(response.statusCode, response.body).toBe(200);
    expect(response.json()).toMatchObject({
      isVacant: true,
      appointments: [{ name: '某甲', to: inDays(-1), reason: HOLDER.reason, endReason: '调离' }],
    });
    expect((await entriesAbout(api, party)).at(-1)).toMatchObject({
      action: 'holder.relieved',
      before: { holder: '某甲', to: null },
      after: { to: inDays(-1), reason: '调离' },
    });
  });

  test('no day before the first, none that reaches into the time of a successor', async () => {
    const [{ id }] = (await appoint(HOLDER)).json().appointments;
    expect((await relieve(id, { to: '2025-12-31', reason: '误' })).json()).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '#/to' }],
    });
    await appoint({ ...HOLDER, name: '某乙', from: inDays(7), replaces: true });
    const late = await relieve(id, { to: inDays(7), reason: '误' });
    expect([late.statusCode, late.json().code]).toEqual([409, 'holder-overlaps']);
  });

  test('an appointment of another party is not there', async () => {
    const response = await relieve('no-such-id', { to: inDays(0), reason: '误' });
    expect([response.statusCode, response.json().code]).toEqual([404, 'holder-not-found']);
  });
});
