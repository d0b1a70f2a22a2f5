import type { RegisterMatrix, RiskRegisterPage } from '@lianfang/contracts';
import { buildChart, buildOrganization, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

type Get = TestApp['get'];

let api: TestApp;
let county: string;
let bureau: string;
let foreign: string;
let insider: Get;
let outsider: Get;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  county = await buildOrganization(db, { name: '甲县', chartVisibility: 'internal' });
  bureau = await buildOrganization(db, { name: '甲县水利局', parentId: county });
  foreign = await buildOrganization(db, { name: '乙县', chartVisibility: 'internal' });
  await buildIn(bureau, '公开的', 'public');
  await buildIn(county, '县内部的', null);
  await buildIn(bureau, '局内部的', 'internal');
  await buildIn(foreign, '外县内部的', null);
  await buildIn(foreign, '外县公开的', 'public');
  insider = (await api.logIn({ grants: [{ role: 'viewer', organizationId: bureau }] })).get;
  outsider = (await api.logIn({ grants: [{ role: 'viewer', organizationId: foreign }] })).get;
});

afterAll(() => api.close());

/** A chart with one risk point, for which a person answers. */
async function buildIn(
  organizationId: string,
  text: string,
  visibility: 'public' | 'internal' | null,
) {
  const { db } = api.database;
  const name = `某某${text}`;
  const partyId = await buildParty(db, { organizationId, name, kind: 'person' });
  const parties = [{ partyId, name, kind: 'person' as const, printedAs: name }];
  const stages = [{ name: '受理', riskPoints: [{ text }], parties }];
  await buildChart(db, { organizationId, visibility, stages });
}

async function read<Answer>(get: Get, path: string): Promise<Answer> {
  const response = await get(`/api/v1/risk-register${path}`);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

async function list(get: Get, query = '') {
  const { items, total } = await read<RiskRegisterPage>(get, `?sort=riskPoint&${query}`);
  const counted = await read<{ total: number }>(get, `/count?${query}`);
  const matrix = await read<RegisterMatrix>(get, `/matrix?by=category&${query}`);
  expect([counted.total, matrix.totals.total, items.length]).toEqual([total, total, total]);
  return items.map(({ riskPoint }) => riskPoint.text).toSorted();
}

describe('the register holds', () => {
  test('for everybody what is public', async () => {
    expect(await list(api.get)).toEqual(['公开的', '外县公开的']);
  });

  test('for a reader of a bureau also what is internal there, and nothing of the county above it', async () => {
    expect(await list(insider)).toEqual(['公开的', '外县公开的', '局内部的']);
  });

  test('for a reader of the county also what lies under it', async () => {
    const { get } = await api.logIn({ grants: [{ role: 'viewer', organizationId: county }] });
    expect(await list(get)).toEqual(['公开的', '县内部的', '外县公开的', '局内部的']);
  });

  test('for an administrator of the installation no more than for everybody', async () => {
    for (const role of ['system', 'security', 'audit'] as const) {
      const { get } = await api.logIn({ grants: [{ role }] });
      expect(await list(get)).toEqual(['公开的', '外县公开的']);
    }
  });

  test('of a foreign organisation nothing that is internal, by whatever filter', async () => {
    expect(await list(insider, `organizationId=${foreign}`)).toEqual(['外县公开的']);
    expect(await list(insider, 'q=外县内部')).toEqual([]);
    expect(await list(insider, 'asOf=2026-12-31&q=外县内部')).toEqual([]);
  });

  test('nothing any more of what became internal, from the next request on', async () => {
    const { prisma } = api.database.db;
    await prisma.chart.updateMany({
      where: { organizationId: foreign },
      data: { visibility: 'internal' },
    });
    expect(await list(api.get)).toEqual(['公开的']);
    await prisma.organization.update({
      where: { id: bureau },
      data: { chartVisibility: 'public' },
    });
    await prisma.chart.updateMany({
      where: { organizationId: bureau },
      data: { visibility: null },
    });
    expect(await list(outsider)).toEqual(['公开的', '外县公开的', '外县内部的', '局内部的']);
  });
});

describe('who answers, where it is a person, is told', () => {
  const keysOf = async (get: Get) =>
    (await read<RegisterMatrix>(get, `/matrix?by=responsible-party&organizationId=${bureau}`)).rows
      .map(({ key }) => key)
      .toSorted();

  test('to readers who reach the organisation', async () => {
    const { items } = await read<RiskRegisterPage>(insider, `?q=公开的&organizationId=${bureau}`);
    expect(items[0]?.responsibleParties[0]?.printedAs).toBe('某某公开的');
    expect(await list(insider, 'responsibleParty=某某公开的')).toEqual(['公开的']);
    expect(await keysOf(insider)).toEqual(['某某公开的', '某某局内部的']);
  });

  test('to nobody else, neither in a row nor by a filter or a matrix', async () => {
    for (const get of [api.get, outsider]) {
      const { items } = await read<RiskRegisterPage>(get, `?q=公开的&organizationId=${bureau}`);
      expect(items[0]?.responsibleParties[0]).toMatchObject({ name: '', printedAs: '' });
      expect(await list(get, `responsibleParty=某某公开的`)).toEqual([]);
      expect(await list(get, `organizationId=${bureau}&responsibleParty=`)).toHaveLength(2);
      expect(await keysOf(get)).toEqual(['']);
    }
  });
});
