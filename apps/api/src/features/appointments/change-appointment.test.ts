import { buildParty, buildUser } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => beijingDayOf(new Date(Date.now() + days * DAY));
const HOLDER = { name: '某甲', from: '2026-01-01', reason: '任职文件一号' };
const SUCCESSOR = { name: '某乙', from: inDays(7), reason: '轮岗', replaces: true };
let api: TestApp;
let at: TwoBureaus;
let party: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  const name = `岗位 ${crypto.randomUUID()}`;
  party = await buildParty(api.database.db, { organizationId: at.bureau, name });
});

afterAll(() => api.close());

const address = () => `/api/v1/responsible-parties/${party}`;

/** As somebody who has just read it. */
async function send(method: 'POST' | 'PATCH', path: string, payload: object, reader = at.admin) {
  const { etag } = (await at.admin.get(address())).headers;
  const headers = { 'if-match': etag as string };
  return reader.send({ method, url: `${address()}/holders${path}`, payload, headers });
}

/** @returns the id of the appointment that was made last */
async function appoint(wanted: object): Promise<string> {
  const { appointments } = (await send('POST', '', wanted)).json();
  return appointments[0].id;
}
const change = (id: string, payload: object) => send('PATCH', `/${id}`, payload);
const withdraw = (id: string, payload: object, reader = at.admin) =>
  send('POST', `/${id}/withdrawal`, payload, reader);
const read = async () => (await at.viewer.get(address())).json();

describe('PATCH /responsible-parties/{partyId}/holders/{holderId}', () => {
  test('whoever was to end is kept on until further notice, and the log says why', async () => {
    const id = await appoint(HOLDER);
    await change(id, { to: inDays(30), reason: '退休' });
    const kept = await change(id, { to: null, reason: '延迟退休' });
    expect(kept.statusCode, kept.body).toBe(200);
    expect(kept.json().appointments).toMatchObject([{ name: '某甲', to: null, endReason: null }]);
    expect((await entriesAbout(api, party)).at(-1)).toMatchObject({
      action: 'holder.kept',
      before: { holder: '某甲', to: inDays(30) },
      after: { holder: '某甲', to: null, reason: '延迟退休' },
    });
  });

  test('nobody is kept on into the time of a successor', async () => {
    const id = await appoint(HOLDER);
    await appoint(SUCCESSOR);
    const refused = await change(id, { to: null, reason: '误' });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'holder-overlaps']);
  });

  test('an account is linked later, to somebody of the organisation alone, and the end stays as it was', async () => {
    const { db } = api.database;
    const colleague = await buildUser(db, {
      grants: [{ role: 'viewer', organizationId: at.bureau }],
    });
    const id = await appoint({ ...HOLDER, to: inDays(30) });
    const linked = await change(id, { userId: colleague, reason: '账号已开通' });
    expect(linked.json()).toMatchObject({
      holders: [{ name: '某甲', userId: colleague }],
      appointments: [{ to: inDays(30), endReason: null }],
    });
    expect((await entriesAbout(api, party)).at(-1)).toMatchObject({
      action: 'holder.account-changed',
      before: { holder: '某甲', userId: null },
      after: { userId: colleague, reason: '账号已开通' },
    });
    const stranger = await change(id, { userId: crypto.randomUUID(), reason: '误' });
    expect(stranger.json()).toMatchObject({
      code: 'foreign-reference',
      errors: [{ pointer: '#/userId' }],
    });
  });

  test('an account that holds the post already is in the way', async () => {
    const userId = await buildUser(api.database.db, {
      grants: [{ role: 'viewer', organizationId: at.bureau }],
    });
    await appoint({ ...HOLDER, userId });
    const deputy = (await send('POST', '', { ...HOLDER, name: '某丙', role: 'deputy' })).json();
    const { id } = deputy.appointments.find(({ name }: { name: string }) => name === '某丙');
    expect((await change(id, { userId, reason: '误' })).json().code).toBe('holder-overlaps');
  });

  test('a change of nothing is refused with 400, and what is so already stays without a word in the log', async () => {
    const id = await appoint(HOLDER);
    expect((await change(id, { reason: '无' })).statusCode).toBe(400);
    const { etag } = (await at.admin.get(address())).headers;
    for (const same of [{ to: null }, { userId: null }]) {
      const unchanged = await change(id, { ...same, reason: '误' });
      expect([unchanged.statusCode, unchanged.headers.etag]).toEqual([200, etag]);
    }
    expect(await entriesAbout(api, party)).toHaveLength(1);
  });
});

describe('POST /responsible-parties/{partyId}/holders/{holderId}/withdrawal', () => {
  test('an appointment to come is taken back, and the predecessor goes on', async () => {
    await appoint(HOLDER);
    const id = await appoint(SUCCESSOR);
    const withdrawn = await withdraw(id, { reason: '姓名有误', resumes: true });
    expect(withdrawn.statusCode, withdrawn.body).toBe(200);
    expect(withdrawn.json().appointments).toMatchObject([
      { name: '某甲', to: null, endReason: null },
    ]);
    expect((await entriesAbout(api, party)).slice(-2)).toMatchObject([
      {
        action: 'holder.withdrawn',
        before: { holder: '某乙', from: inDays(7) },
        after: { holder: '某乙', reason: '姓名有误' },
      },
      { action: 'holder.kept', before: { holder: '某甲', to: inDays(6) }, after: { to: null } },
    ]);
  });

  test('the right person is appointed for the same day after a slip of today', async () => {
    const id = await appoint({ ...SUCCESSOR, from: inDays(0) });
    expect((await withdraw(id, { reason: '姓名有误' })).json().isVacant).toBe(true);
    await appoint({ ...SUCCESSOR, name: '某丙', from: inDays(0) });
    expect((await read()).holders).toMatchObject([{ name: '某丙' }]);
  });

  test('the predecessor ends all the same where that is wanted, and whoever was relieved by itself does', async () => {
    const id = await appoint(HOLDER);
    const successor = await appoint(SUCCESSOR);
    await withdraw(successor, { reason: '暂缓' });
    expect((await read()).appointments).toMatchObject([{ name: '某甲', to: inDays(6) }]);
    await change(id, { to: inDays(6), reason: '退休' });
    await withdraw(await appoint({ ...SUCCESSOR, replaces: false }), {
      reason: '暂缓',
      resumes: true,
    });
    expect((await read()).appointments).toMatchObject([{ name: '某甲', to: inDays(6) }]);
  });

  test('nobody goes on into the time of another successor: nothing is withdrawn then', async () => {
    await appoint(HOLDER);
    const id = await appoint({ ...SUCCESSOR, to: inDays(10) });
    await send('POST', '', { ...SUCCESSOR, name: '某丙', from: inDays(20), replaces: false });
    const refused = await withdraw(id, { reason: '误', resumes: true });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'holder-overlaps']);
    expect((await read()).appointments).toHaveLength(3);
  });

  test('what has begun is history: relieved, not withdrawn (409)', async () => {
    const refused = await withdraw(await appoint(HOLDER), { reason: '误' });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'appointment-begun']);
  });

  test('a reason is required (400); a viewer may not (403); there is none of that id (404); an old ETag is stale (412)', async () => {
    const id = await appoint(SUCCESSOR);
    expect((await withdraw(id, {})).statusCode).toBe(400);
    expect((await withdraw(id, { reason: '误' }, at.viewer)).statusCode).toBe(403);
    expect((await withdraw(crypto.randomUUID(), { reason: '误' })).json().code).toBe(
      'holder-not-found',
    );
    const url = `${address()}/holders/${id}/withdrawal`;
    const payload = { reason: '误' };
    const headers = { 'if-match': '"r1"' };
    expect((await at.admin.send({ method: 'POST', url, payload, headers })).statusCode).toBe(412);
    expect((await at.admin.send({ method: 'POST', url, payload })).statusCode).toBe(428);
    expect((await api.send({ method: 'POST', url, payload })).statusCode).toBe(401);
  });
});
