import type { AuditEntry, Role } from '@lianfang/contracts';
import { type AuditFact, appendEntry, SYSTEM_ACTOR } from '@lianfang/db';
import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let auditor: LoggedIn;
let officer: LoggedIn;
let county: string;
let section: string;
let elsewhere: string;
const WANG = crypto.randomUUID();
const CHART = crypto.randomUUID();

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  county = await buildOrganization(db, { name: '甲县' });
  section = await buildOrganization(db, { name: '许可科', parentId: county });
  elsewhere = await buildOrganization(db, { name: '乙县' });
  await note('系统', { action: 'separation.on', object: { kind: 'installation' } });
  await note('Wang (wang)', {
    action: 'chart.published',
    object: { kind: 'chart', id: CHART, name: '取水许可防控图' },
    organizationId: section,
    before: { version: 1 },
    after: { version: 2 },
  });
  await note('Wang (wang)', {
    action: 'organization.changed',
    object: { kind: 'organization', id: county, name: '甲县' },
    organizationId: county,
    result: 'refused',
  });
  await note('Li (li)', {
    action: 'organization.changed',
    object: { kind: 'organization', id: elsewhere, name: '乙县机密' },
    organizationId: elsewhere,
    result: 'failed',
  });
  auditor = await api.logIn({ grants: [{ role: 'audit' }] });
  officer = await api.logIn({ grants: [{ role: 'officer', organizationId: county }] });
});

afterAll(() => api.close());

function note(name: string, fact: AuditFact): Promise<void> {
  const id = name.startsWith('Wang') ? WANG : null;
  return api.database.db.prisma.$transaction((tx) =>
    appendEntry(tx, { ...SYSTEM_ACTOR, id, name, address: '10.1.2.3' }, fact),
  );
}

async function list(reader: LoggedIn, query = '') {
  const response = await reader.get(`/api/v1/audit?${query}`);
  expect(response.statusCode, response.body).toBe(200);
  const page: { items: AuditEntry[]; total: number } = response.json();
  return { ...page, sequences: page.items.map(({ sequence }) => sequence) };
}

describe('GET /api/v1/audit', () => {
  test('answers 200 to an audit administrator with everything, newest first', async () => {
    const { total, sequences, items } = await list(auditor);
    expect({ total, sequences }).toEqual({ total: 6, sequences: [6, 5, 4, 3, 2, 1] });
    expect(items[4]).toEqual({
      sequence: 2,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      actor: { id: WANG, name: 'Wang (wang)' },
      address: '10.1.2.3',
      action: 'chart.published',
      object: { kind: 'chart', id: CHART, name: '取水许可防控图' },
      organizationId: section,
      before: { version: 1 },
      after: { version: 2 },
      result: 'done',
      requestId: null,
      hash: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  test('an officer sees what belongs to the organisations they reach, and no hint of anything else', async () => {
    const response = await officer.get('/api/v1/audit');
    // The newest is their own log-in.
    expect(response.json()).toMatchObject({
      total: 3,
      items: [{ sequence: 6, actor: { id: officer.userId } }, { sequence: 3 }, { sequence: 2 }],
    });
    expect(response.body).not.toContain('乙县机密');
    expect((await list(officer, 'q=机密')).total).toBe(0);
    expect((await list(officer, `objectId=${elsewhere}`)).total).toBe(0);
  });

  test('promise 8: a role that was taken away no longer counts at the next request', async () => {
    const { db } = api.database;
    const leaver = await api.logIn({
      grants: [{ role: 'audit' }, { role: 'officer', organizationId: elsewhere }],
    });
    const { total } = await list(leaver);
    await db.prisma.roleGrant.deleteMany({ where: { userId: leaver.userId, role: 'audit' } });
    const { items, sequences } = await list(leaver);
    expect(sequences).toEqual([expect.any(Number), 4]);
    expect(items[0]).toMatchObject({ action: 'session.started', actor: { id: leaver.userId } });
    expect(total).toBeGreaterThan(4);
  });

  test.each([
    ['action=organization.changed', [4, 3]],
    ['action=separation.on&action=chart.published', [2, 1]],
    ['objectKind=chart&objectKind=installation', [2, 1]],
    ['result=refused&result=failed', [4, 3]],
    ['q=WANG', [3, 2]],
    ['q=%20取水%20', [2]],
    ['q=%25', []],
    [`actorId=${WANG}`, [3, 2]],
    ['actorId=nobody', []],
    [`objectId=${CHART}`, [2]],
    ['objectId=unknown', []],
    ['from=2999-01-01T00:00:00Z', []],
    ['from=0000-01-01T00:00:00%2B23:59&action=separation.on', [1]],
    ['to=2020-01-01T00:00:00%2B08:00', []],
    ['to=9999-12-31T23:59:59-23:59&action=separation.on', [1]],
    [`actorId=${WANG}&result=done`, [2]],
  ])('filters: %s', async (query, sequences) => {
    const found = await list(auditor, query);
    expect(found.sequences).toEqual(sequences);
    expect(found.total).toBe(sequences.length);
  });

  test('from is included and to is not', async () => {
    const [{ at } = { at: '' }] = (await list(auditor, 'action=chart.published')).items;
    expect((await list(auditor, `action=chart.published&from=${at}`)).total).toBe(1);
    expect((await list(auditor, `action=chart.published&to=${at}`)).total).toBe(0);
  });

  test('pages do not overlap, and one beyond the end is empty with the same total', async () => {
    const pages = await Promise.all(
      [1, 2, 9].map((page) => list(auditor, `action=organization.changed&pageSize=1&page=${page}`)),
    );
    expect(pages.map(({ sequences }) => sequences)).toEqual([[4], [3], []]);
    expect(pages.map(({ total }) => total)).toEqual([2, 2, 2]);
  });

  test('an entry that somebody tampered with is still shown', async () => {
    const { pool } = api.database.db;
    await pool.query('ALTER TABLE audit_entries DISABLE TRIGGER USER');
    await pool.query("UPDATE audit_entries SET before = '{', after = '[1]' WHERE sequence = 2");
    const { items } = await list(auditor, `objectId=${CHART}`);
    expect(items).toMatchObject([{ before: { text: '{' }, after: { text: '[1]' } }]);
    await pool.query('ALTER TABLE audit_entries ENABLE TRIGGER USER');
  });
});

const PATHS = ['/api/v1/audit', '/api/v1/audit/head', '/api/v1/audit/export'];

describe.each(PATHS)('GET %s', (path) => {
  test('answers 401 to an anonymous reader', async () => {
    const response = await api.get(path);
    expect(response.statusCode).toBe(401);
    expect(response.json()).toMatchObject({ code: 'not-signed-in' });
  });

  test.each<Role>(['viewer', 'editor', 'admin'])('answers 403 to the role %s', async (role) => {
    const reader = await api.logIn({ grants: [{ role, organizationId: county }] });
    expect((await reader.get(path)).statusCode).toBe(403);
  });

  test.each<Role>(['system', 'security'])(
    'promise 10: answers 403 to the %s administrator',
    async (role) => {
      const reader = await api.logIn({ grants: [{ role }] });
      expect((await reader.get(path)).statusCode).toBe(403);
    },
  );

  test('answers 400 to what it does not know', async () => {
    expect((await auditor.get(`${path}?colour=red`)).statusCode).toBe(400);
  });

  test.each(['action=x', 'from=yesterday', 'objectKind=', 'q=%00', `q=${'x'.repeat(201)}`])(
    'answers 400 to %s',
    async (query) => {
      expect((await auditor.get(`${path}?${query}`)).statusCode).toBe(400);
    },
  );
});

test('GET /api/v1/audit/head answers 200 with the newest entry, and that triggers alone guard the log of an owner', async () => {
  const { items } = await list(auditor, 'pageSize=1');
  const head = await officer.get('/api/v1/audit/head');
  expect(head.json()).toEqual({
    sequence: items[0]?.sequence,
    hash: items[0]?.hash,
    guard: 'trigger',
  });
});
