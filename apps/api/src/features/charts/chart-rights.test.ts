import { type Chart, ROLES, type Role } from '@lianfang/contracts';
import {
  buildChart,
  buildDraft,
  buildNextDraft,
  buildOrganization,
  publish,
} from '@lianfang/db/testing';
import { ROLES_FOR } from '@lianfang/domain';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

type Get = (url: string) => Promise<LightMyRequestResponse>;

let api: TestApp;
let county: string;
let bureau: string;
let section: string;
let elsewhere: string;
/** Of the section, internal, in two versions; and one that everybody may read. */
let internal: Chart;
let open: Chart;

const ADMINISTRATORS: readonly Role[] = ['system', 'security', 'audit'];

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  county = await buildOrganization(db, { name: '甲县' });
  bureau = await buildOrganization(db, { name: '甲县水利局', parentId: county });
  section = await buildOrganization(db, { name: '许可科', parentId: bureau });
  elsewhere = await buildOrganization(db, { name: '乙县' });
  const first = await buildDraft(db, {
    organizationId: section,
    visibility: 'internal',
    title: '内部取水图第一版',
  });
  await publish(db, first.versionId);
  const next = await buildNextDraft(db, {
    chartId: first.chartId,
    number: 2,
    title: '内部取水图第二版',
  });
  internal = await publish(db, next.versionId);
  open = await buildChart(db, { organizationId: section, title: '公开取水图' });
});

afterAll(() => api.close());

/** Everything through which a chart can be read. */
async function readEverywhere(get: Get, chart: Chart) {
  const [one, old, list, listed, found] = await Promise.all([
    get(`/api/v1/charts/${chart.id}`),
    get(`/api/v1/charts/${chart.id}/versions/1`),
    get(`/api/v1/charts?pageSize=100`),
    get(`/api/v1/charts?organizationId=${section}&q=${encodeURIComponent(chart.title)}`),
    get(`/api/v1/search?q=${encodeURIComponent(chart.title)}`),
  ]);
  return {
    one: one.statusCode,
    old: old.statusCode,
    isListed: list.json().items.some(({ id }: Chart) => id === chart.id),
    listedTotal: listed.json().total,
    foundTotal: found.json().total,
  };
}

const SEEN = { one: 200, old: 200, isListed: true, listedTotal: 1, foundTotal: 1 };
const UNSEEN = { one: 404, old: 404, isListed: false, listedTotal: 0, foundTotal: 0 };

describe('promise 3: an internal chart', () => {
  test('is nowhere for an anonymous reader: not read, listed, counted or found', async () => {
    expect(await readEverywhere(api.get, internal)).toEqual(UNSEEN);
  });

  test.each(ROLES_FOR['chart.read'])('is everywhere for %s of its organisation', async (role) => {
    const { get } = await api.logIn({ grants: [{ role, organizationId: section }] });
    expect(await readEverywhere(get, internal)).toEqual(SEEN);
  });

  test('is everywhere for whoever has a role in an organisation above', async () => {
    for (const organizationId of [bureau, county]) {
      const { get } = await api.logIn({ grants: [{ role: 'viewer', organizationId }] });
      expect(await readEverywhere(get, internal)).toEqual(SEEN);
    }
  });

  test.each(ROLES)('is nowhere for %s of another organisation or of none', async (role) => {
    const organizationId = ADMINISTRATORS.includes(role) ? null : elsewhere;
    const { get } = await api.logIn({ grants: [{ role, organizationId }] });
    expect(await readEverywhere(get, internal)).toEqual(UNSEEN);
  });

  test('is nowhere for whoever has a role only below its organisation', async () => {
    const { db } = api.database;
    const organizationId = await buildOrganization(db, { parentId: section });
    const { get } = await api.logIn({ grants: [{ role: 'admin', organizationId }] });
    expect(await readEverywhere(get, internal)).toEqual(UNSEEN);
  });

  test('is refused in the words of a chart that does not exist', async () => {
    const { get } = await api.logIn({ grants: [{ role: 'admin', organizationId: elsewhere }] });
    const facts = (answer: LightMyRequestResponse) => {
      const { instance, requestId, ...rest } = answer.json();
      return rest;
    };
    const [hidden, unknown] = await Promise.all([
      get(`/api/v1/charts/${internal.id}`),
      get(`/api/v1/charts/${crypto.randomUUID()}`),
    ]);
    expect(facts(hidden)).toEqual(facts(unknown));
  });

  test('is read or refused to each of many who ask for it in the same moment', async () => {
    const [inside, outside] = await Promise.all([
      api.logIn({ grants: [{ role: 'viewer', organizationId: bureau }] }),
      api.logIn({ grants: [{ role: 'admin', organizationId: elsewhere }] }),
    ]);
    const readers = Array.from({ length: 30 }, (_, n) =>
      n % 3 === 0 ? inside : n % 3 === 1 ? outside : api,
    );
    const answers = await Promise.all(
      readers.map(({ get }) => get(`/api/v1/charts/${internal.id}`)),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(
      readers.map((reader) => (reader === inside ? 200 : 404)),
    );
  });
});

test('a public chart is everywhere for everybody', async () => {
  const { get } = await api.logIn({ grants: [{ role: 'admin', organizationId: elsewhere }] });
  for (const reader of [api.get, get]) expect(await readEverywhere(reader, open)).toEqual(SEEN);
});

test('a draft is nowhere, whatever the role', async () => {
  const { chartId } = await buildDraft(api.database.db, { organizationId: section });
  const { get } = await api.logIn({ grants: [{ role: 'admin', organizationId: section }] });
  for (const path of [chartId, `${chartId}/versions/1`]) {
    expect((await get(`/api/v1/charts/${path}`)).statusCode).toBe(404);
  }
});

describe('promise 8: at the very next request', () => {
  test('a role that was taken away reaches nothing', async () => {
    const { get, userId } = await api.logIn({
      grants: [{ role: 'viewer', organizationId: section }],
    });
    expect((await get(`/api/v1/charts/${internal.id}`)).statusCode).toBe(200);
    await api.database.db.prisma.roleGrant.deleteMany({ where: { userId } });
    expect(await readEverywhere(get, internal)).toEqual(UNSEEN);
  });

  test('an organisation that was moved away is reached from where it now lies', async () => {
    const { prisma } = api.database.db;
    const { get } = await api.logIn({ grants: [{ role: 'viewer', organizationId: county }] });
    const newcomer = await api.logIn({ grants: [{ role: 'viewer', organizationId: elsewhere }] });
    const move = (parentId: string) =>
      prisma.organization.update({ where: { id: section }, data: { parentId } });
    await move(elsewhere);
    expect(await readEverywhere(get, internal)).toEqual(UNSEEN);
    expect(await readEverywhere(newcomer.get, internal)).toEqual(SEEN);
    await move(bureau);
  });

  test('a disabled account is nobody', async () => {
    const { get, userId } = await api.logIn({
      grants: [{ role: 'viewer', organizationId: section }],
    });
    await api.database.db.prisma.user.update({
      where: { id: userId },
      data: { disabledAt: new Date() },
    });
    expect(await readEverywhere(get, internal)).toEqual(UNSEEN);
  });
});
