import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sendAtOnce } from '../../../testing/at-once.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import {
  CANARY,
  entriesAbout,
  openTwoBureaus,
  type TwoBureaus,
} from '../../../testing/two-bureaus.ts';

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

const WORDS = { high: '一级', medium: '二级', low: '三级' };

function patch(
  asker: LoggedIn,
  id: string,
  payload: object,
  headers: Record<string, string> = { 'if-match': '"r1"' },
) {
  return asker.send({ method: 'PATCH', url: `/api/v1/organizations/${id}`, payload, headers });
}

describe('PATCH /organizations/{organizationId}', () => {
  test('changes the name, the kind and every setting, which then hold below; and logs what differs', async () => {
    const settings = {
      name: '综合办',
      kind: 'section',
      chartVisibility: 'internal',
      levelWords: WORDS,
      levelColors: { high: 'purple', medium: 'blue', low: 'green' },
      levelSupervisors: { high: '主要领导', medium: '分管领导', low: '' },
      passwordRules: 'plain',
    };
    const response = await patch(at.admin, office, settings);
    expect(response.statusCode).toBe(200);
    expect(response.headers.etag).toBe('"r2"');
    expect(response.json()).toMatchObject(settings);
    const below = await buildOrganization(api.database.db, { parentId: office });
    expect((await at.admin.get(`/api/v1/organizations/${below}`)).json().effective).toEqual({
      levelWords: settings.levelWords,
      levelColors: settings.levelColors,
      levelSupervisors: settings.levelSupervisors,
      passwordRules: 'plain',
    });
    const [entry, ...others] = await entriesAbout(api, office);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      action: 'organization.changed',
      organizationId: office,
      before: { name: '办公室', levelWords: null, passwordRules: null },
      after: settings,
    });
  });

  test('a setting of null follows the organisation above again', async () => {
    await patch(at.admin, office, { levelWords: WORDS });
    const response = await patch(at.admin, office, { levelWords: null }, { 'if-match': '"r2"' });
    expect(response.json()).toMatchObject({ levelWords: null, effective: { levelWords: null } });
    expect((await entriesAbout(api, office))[1]).toMatchObject({
      before: { levelWords: WORDS },
      after: { levelWords: null },
    });
  });

  test('what was read, sent back whole, changes nothing: above all it moves nothing to the top', async () => {
    const reader = await api.logIn({ grants: [{ role: 'admin', organizationId: office }] });
    const read = (await reader.get(`/api/v1/organizations/${office}`)).json();
    expect(read.parentId).toBeNull();
    const { name, kind, parentId, chartVisibility, levelWords, passwordRules } = read;
    const echo = { name, kind, parentId, chartVisibility, levelWords, passwordRules };
    const response = await patch(reader, office, echo);
    expect([response.statusCode, response.headers.etag]).toEqual([200, '"r1"']);
    const kept = await api.database.db.prisma.organization.findUniqueOrThrow({
      where: { id: office },
    });
    expect(kept.parentId).toBe(at.bureau);
    expect(await entriesAbout(api, office)).toEqual([]);
  });

  test('moves it to another place that the reader manages', async () => {
    const response = await patch(at.admin, office, { parentId: at.section, name: '档案室' });
    expect(response.json()).toMatchObject({ parentId: at.section, name: '档案室' });
    expect(await entriesAbout(api, office)).toMatchObject([
      { action: 'organization.changed', before: { name: '办公室' }, after: { name: '档案室' } },
      {
        action: 'organization.moved',
        before: { parentId: at.bureau },
        after: { parentId: at.section },
      },
    ]);
  });

  test('not to where the reader does not manage, nor to the top, nor away from who oversees it', async () => {
    expect((await patch(at.admin, office, { parentId: null })).statusCode).toBe(403);
    const other = await buildOrganization(api.database.db, { parentId: at.county });
    const ofBoth = await api.logIn({
      grants: [
        { role: 'admin', organizationId: at.bureau },
        { role: 'admin', organizationId: other },
      ],
    });
    expect((await patch(ofBoth, at.bureau, { parentId: other })).json().code).toBe('forbidden');
    const moved = await patch(ofBoth, office, { parentId: other });
    expect(moved.statusCode).toBe(200);
  });

  test('promise 4: a place that is above, foreign or unknown is refused by its place', async () => {
    for (const parentId of [at.county, at.foreignBureau, crypto.randomUUID(), 'x']) {
      const response = await patch(at.admin, office, { parentId });
      expect(response.json()).toMatchObject({
        code: 'foreign-reference',
        errors: [{ pointer: '#/parentId' }],
      });
      expect(response.body).not.toContain(CANARY);
    }
  });

  test('never under itself or what lies below', async () => {
    const below = await buildOrganization(api.database.db, { parentId: office });
    for (const parentId of [office, below]) {
      const response = await patch(at.system, office, { parentId });
      expect([response.statusCode, response.json().code]).toEqual([409, 'organization-cycle']);
    }
  });

  test('of two moves at once that would close a ring, one is refused', async () => {
    const other = await buildOrganization(api.database.db, { parentId: at.bureau });
    const responses = await sendAtOnce(api, [
      () => patch(at.system, office, { parentId: other }),
      () => patch(at.system, other, { parentId: office }),
    ]);
    expect(responses.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });

  test('promise 16: without If-Match 428, with an old one 412, and nothing changed', async () => {
    expect((await patch(at.admin, office, { name: '甲' }, {})).statusCode).toBe(428);
    const stale = await patch(at.admin, office, { name: '甲' }, { 'if-match': '"r3"' });
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'stale']);
    expect((await at.admin.get(`/api/v1/organizations/${office}`)).json().name).toBe('办公室');
  });

  test('promises 16 and 17: of twenty writers at once exactly one wins, and its word stands', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `科${index}`);
    const responses = await Promise.all(names.map((name) => patch(at.admin, office, { name })));
    const statuses = responses.map(({ statusCode }) => statusCode).toSorted();
    expect(statuses).toEqual([200, ...Array(19).fill(412)]);
    const won = responses.find(({ statusCode }) => statusCode === 200);
    const read = await at.admin.get(`/api/v1/organizations/${office}`);
    expect([read.json().name, read.headers.etag]).toEqual([won?.json().name, '"r2"']);
    expect(await entriesAbout(api, office)).toHaveLength(1);
  });

  test.each([
    ['levelWords', { levelWords: { ...WORDS, low: '一级' } }],
    ['levelWords', { levelWords: { ...WORDS, low: ' 一级 ' } }],
    ['levelColors', { levelColors: { high: 'red', medium: 'red', low: 'blue' } }],
  ])('three levels that share one of %s are refused with the reason', async (name, body) => {
    const response = await patch(at.admin, office, body);
    expect(response.json()).toMatchObject({
      status: 400,
      errors: [{ pointer: `#/${name}`, message: '三个等级应各不相同。' }],
    });
  });

  test.each([
    { levelWords: { high: '高' } },
    { levelWords: { ...WORDS, extreme: '极' } },
    { levelColors: { high: 'black', medium: 'red', low: 'blue' } },
    { levelSupervisors: { high: 'x'.repeat(41), medium: '', low: '' } },
    { passwordRules: 'none' },
    { chartVisibility: null },
    { name: '' },
    { revision: 9 },
    { createdAt: '2020-01-01T00:00:00Z' },
  ])('promise 6: refuses %j with 400', async (body) => {
    expect((await patch(at.admin, office, body)).statusCode).toBe(400);
  });

  test('promises 3 and 5: one that the reader does not see is 404, one they only read 403', async () => {
    for (const id of [at.county, at.foreignBureau, crypto.randomUUID(), 'x']) {
      expect((await patch(at.admin, id, { name: '甲' })).json().code).toBe(
        'organization-not-found',
      );
    }
    const reader = await api.logIn({
      grants: [
        { role: 'admin', organizationId: at.section },
        { role: 'officer', organizationId: at.bureau },
      ],
    });
    expect((await patch(reader, at.bureau, { name: '甲' })).json().code).toBe('forbidden');
  });

  test('promise 2: lets in admins and system administrators alone', async () => {
    const url = `/api/v1/organizations/${office}`;
    expect((await api.send({ method: 'PATCH', url, payload: {} })).statusCode).toBe(401);
    for (const asker of [at.viewer, at.security, at.audit]) {
      expect((await patch(asker, office, { name: '甲' })).statusCode).toBe(403);
    }
  });
});
