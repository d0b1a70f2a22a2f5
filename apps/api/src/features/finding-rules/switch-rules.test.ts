import { FINDING_RULES, type RuleSetting } from '@lianfang/contracts';
import { buildChart, buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RULE, readRule, rulesOf, switchOff, switchOn } from '../../../testing/rule-switches.ts';
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

const totalAt = async (id: string) =>
  (await api.get(`/api/v1/findings?organizationId=${id}`)).json().total;
/** One suspected slip. */
const buildSlip = (organizationId: string) =>
  buildChart(api.database.db, { organizationId, chartMeasures: ['听取陈诉'] });

describe('GET /organizations/{organizationId}/finding-rules', () => {
  test('tells of every rule; to begin with all are on', async () => {
    const response = await at.viewer.get(rulesOf(office));
    expect(response.headers.etag).toBe('"r1"');
    const { items } = response.json();
    expect(items.map(({ rule }: RuleSetting) => rule)).toEqual(FINDING_RULES);
    expect(items[0]).toEqual({
      rule: 'high-without-party',
      severity: 'serious',
      isOff: false,
      reason: null,
      decidedAt: null,
      isDecidedAbove: false,
      decidedBy: null,
    });
  });

  test('tells of the nearest one upwards that switched it off, and why', async () => {
    await switchOff(at.admin, office, { reason: '另有校对制度' });
    const below = { isOff: true, reason: '另有校对制度', isDecidedAbove: true };
    const decidedBy = { id: office, name: '办公室' };
    expect(await readRule(at.viewer, desk)).toMatchObject({ ...below, decidedBy });
    await switchOff(at.admin, desk, { reason: '窗口不用' });
    expect(await readRule(at.viewer, desk)).toMatchObject({
      isOff: true,
      reason: '窗口不用',
      isDecidedAbove: false,
      decidedBy: { id: desk, name: '窗口' },
    });
  });

  test('tells why, but not who, where the reader does not see who switched it off', async () => {
    await switchOff(at.admin, office, { reason: '另有校对制度' });
    const reader = await api.logIn({ grants: [{ role: 'viewer', organizationId: desk }] });
    expect(await readRule(reader, desk)).toMatchObject({
      isOff: true,
      reason: '另有校对制度',
      isDecidedAbove: true,
      decidedBy: null,
    });
  });

  test('promise 3: of an organisation that the reader does not see there is nothing', async () => {
    for (const id of [at.county, at.foreignBureau, crypto.randomUUID(), 'x']) {
      const response = await at.viewer.get(rulesOf(id));
      expect([response.statusCode, response.json().code]).toEqual([404, 'organization-not-found']);
    }
    expect((await api.get(rulesOf(office))).statusCode).toBe(401);
    expect((await api.logIn().then((nobody) => nobody.get(rulesOf(office)))).statusCode).toBe(403);
    expect((await at.viewer.get(`${rulesOf(office)}?x=1`)).statusCode).toBe(400);
  });
});

describe('a rule that is switched off', () => {
  test('is told of no more, here and below, and of others as before', async () => {
    await buildSlip(at.bureau);
    await buildSlip(office);
    await buildSlip(desk);
    const before = await totalAt(at.bureau);
    expect(await totalAt(office)).toBe(2);
    const response = await switchOff(at.admin, office, { reason: '另有校对制度' });
    expect([response.statusCode, response.headers.etag]).toEqual([200, '"r2"']);
    expect([await totalAt(office), await totalAt(desk)]).toEqual([0, 0]);
    expect(await totalAt(at.bureau)).toBe(before - 2);
  });

  test('is told of again when it is switched on', async () => {
    await buildSlip(desk);
    await switchOff(at.admin, office, { reason: '另有校对制度' });
    const response = await switchOn(at.admin, office, { etag: '"r2"' });
    expect([response.statusCode, response.headers.etag, response.body]).toEqual([204, '"r3"', '']);
    expect(await totalAt(office)).toBe(1);
    expect(await readRule(at.viewer, office)).toMatchObject({ isOff: false, reason: null });
  });

  test('stays off below where above it is off as well', async () => {
    await buildSlip(desk);
    await switchOff(at.admin, office, { reason: '另有校对制度' });
    await switchOff(at.admin, desk, { reason: '窗口不用' });
    await switchOn(at.admin, desk, { etag: '"r2"' });
    expect(await totalAt(desk)).toBe(0);
    expect(await readRule(at.viewer, desk)).toMatchObject({ isOff: true, isDecidedAbove: true });
  });

  test('is off for the rule alone', async () => {
    await buildSlip(desk);
    await switchOff(
      at.admin,
      office,
      { reason: '每两年复核' },
      { rule: 'not-reviewed-for-a-year' },
    );
    expect(await totalAt(office)).toBe(1);
  });

  test('is counted for people who see the organisation, among rules without findings', async () => {
    await buildSlip(office);
    await buildSlip(desk);
    await switchOff(at.admin, office, { reason: '另有校对制度' });
    const path = `/api/v1/findings/summary?organizationId=${office}&rule=${RULE}`;
    expect((await at.viewer.get(path)).json().rules).toMatchObject([{ count: 0, offCount: 2 }]);
    expect((await api.get(path)).json().rules).toMatchObject([{ count: 0, offCount: 0 }]);
  });

  test('goes with its organisation', async () => {
    await switchOff(at.admin, desk, { reason: '窗口不用' });
    const headers = { 'if-match': '"r2"' };
    const url = `/api/v1/organizations/${desk}`;
    expect((await at.admin.send({ method: 'DELETE', url, headers })).statusCode).toBe(204);
  });
});

describe('the log', () => {
  test('promise 24: has who switched what off and on, and the reasons', async () => {
    await switchOff(at.admin, office, { reason: ' 另有校对制度 ' });
    await switchOff(at.admin, office, { reason: '已由法规科校对' }, { etag: '"r2"' });
    await switchOn(at.admin, office, { etag: '"r3"' });
    const [first, second] = ['另有校对制度', '已由法规科校对'].map((reason) => ({
      rule: RULE,
      reason,
    }));
    const who = { organizationId: office, actorName: expect.stringContaining('局管理员') };
    expect(await entriesAbout(api, office)).toEqual([
      { action: 'finding-rule.off', ...who, before: null, after: first },
      { action: 'finding-rule.off', ...who, before: first, after: second },
      { action: 'finding-rule.on', ...who, before: second, after: null },
    ]);
  });

  test('has nothing of what changed nothing', async () => {
    expect((await switchOn(at.admin, office)).headers.etag).toBe('"r1"');
    await switchOff(at.admin, office, { reason: '另有校对制度' });
    const again = await switchOff(at.admin, office, { reason: '另有校对制度' }, { etag: '"r2"' });
    expect([again.statusCode, again.headers.etag]).toEqual([200, '"r2"']);
    expect((await switchOn(at.admin, desk)).headers.etag).toBe('"r1"');
    expect(await entriesAbout(api, office)).toHaveLength(1);
    expect(await entriesAbout(api, desk)).toEqual([]);
  });
});
