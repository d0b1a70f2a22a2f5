import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendAtOnce } from '../../../testing/at-once.ts';
import { readRule, switchOff, switchOn } from '../../../testing/rule-switches.ts';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
/** A 科 of the bureau, and one below it. */
let office: string;
let desk: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  office = await buildOrganization(api.database.db, { name: '办公室', parentId: at.bureau });
  desk = await buildOrganization(api.database.db, { name: '窗口', parentId: office });
});

afterAll(() => api.close());

test.each([
  ['no reason', undefined],
  ['an empty one', ''],
  ['a blank one', ' 　 '],
  ['one that is too long', 'x'.repeat(201)],
  ['one that cannot be stored', 'a\u0000b'],
  ['a number', 7],
])('promise 6: refused is %s, with 400', async (_what, reason) => {
  const response = await switchOff(at.admin, office, { reason });
  expect(response.statusCode).toBe(400);
  expect(response.json().errors[0].pointer).toBe('#/reason');
});

test('promise 6: refused is a rule that there is not, and anything else in the body, with 400', async () => {
  expect(
    (await switchOff(at.admin, office, { reason: '另有' }, { rule: 'nothing' })).statusCode,
  ).toBe(400);
  expect((await switchOn(at.admin, office, { rule: 'nothing' })).statusCode).toBe(400);
  const payload = { reason: '另有', decidedAt: '2020-01-01T00:00:00Z' };
  expect((await switchOff(at.admin, office, payload)).statusCode).toBe(400);
});

test('promise 16: refused is a change without If-Match, or by an old one', async () => {
  const reason = { reason: '另有' };
  for (const [etag, code] of [
    ['', 'precondition-required'],
    ['"r7"', 'stale'],
  ] as const) {
    for (const sent of [
      switchOff(at.admin, office, reason, { etag }),
      switchOn(at.admin, office, { etag }),
    ]) {
      expect((await sent).json().code).toBe(code);
    }
  }
  expect(await readRule(at.viewer, office)).toMatchObject({ isOff: false });
});

test('promise 17: of two at once exactly one wins, and its reason stands', async () => {
  const responses = await sendAtOnce(
    api,
    ['甲', '乙'].map((reason) => () => switchOff(at.admin, office, { reason })),
  );
  expect(responses.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412]);
  const won = responses.findIndex(({ statusCode }) => statusCode === 200);
  expect(await readRule(at.viewer, office)).toMatchObject({ reason: ['甲', '乙'][won] });
  expect(await entriesAbout(api, office)).toHaveLength(1);
});

test('promises 3 and 5: refused is what one does not see with 404, what one only reads with 403', async () => {
  for (const id of [at.county, at.foreignBureau, crypto.randomUUID(), 'x']) {
    for (const send of [switchOff(at.admin, id, { reason: '另有' }), switchOn(at.admin, id)]) {
      expect((await send).json().code).toBe('organization-not-found');
    }
  }
  const grants = [
    { role: 'admin' as const, organizationId: desk },
    { role: 'officer' as const, organizationId: office },
  ];
  const asker = await api.logIn({ grants });
  expect((await switchOff(asker, office, { reason: '另有' })).json().code).toBe('forbidden');
  expect((await switchOff(asker, desk, { reason: '另有' })).statusCode).toBe(200);
});

test('promise 2: refused is everybody but admins and the system administrator', async () => {
  expect((await switchOff(api, office, { reason: '另有' })).statusCode).toBe(401);
  expect((await switchOn(api, office)).statusCode).toBe(401);
  for (const asker of [at.viewer, at.security, at.audit]) {
    expect((await switchOff(asker, office, { reason: '另有' })).statusCode).toBe(403);
    expect((await switchOn(asker, office)).statusCode).toBe(403);
  }
  expect((await switchOff(at.system, office, { reason: '另有' })).statusCode).toBe(200);
});
