import { buildChart, buildDraft, buildOrganization } from '@lianfang/db/testing';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let bureau: string;
let admin: LoggedIn;
let stranger: LoggedIn;
let chartId: string;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  bureau = await buildOrganization(db, { name: '甲县水利局' });
  const elsewhere = await buildOrganization(db, { name: '乙县' });
  admin = await api.logIn({ name: '管理员', grants: [{ role: 'admin', organizationId: bureau }] });
  stranger = await api.logIn({ grants: [{ role: 'admin', organizationId: elsewhere }] });
});

beforeEach(async () => {
  chartId = (await buildChart(api.database.db, { organizationId: bureau, title: '取水图' })).id;
});

afterAll(() => api.close());

interface Change {
  visibility?: unknown;
  etag?: string | undefined;
  id?: string;
}

function change(
  { send }: Pick<LoggedIn, 'send'>,
  { visibility = 'internal', etag, id = chartId }: Change,
): Promise<LightMyRequestResponse> {
  return send({
    method: 'PUT',
    url: `/api/v1/charts/${id}/visibility`,
    headers: etag === undefined ? {} : { 'if-match': etag },
    payload: { visibility },
  });
}

async function readTag({ get }: Pick<LoggedIn, 'get'> = admin): Promise<string> {
  return `${(await get(`/api/v1/charts/${chartId}/live`)).headers.etag}`;
}

const readRow = () => api.database.db.prisma.chart.findUniqueOrThrow({ where: { id: chartId } });

describe('PUT /api/v1/charts/{chartId}/visibility answers 200', () => {
  test('with what holds now, which acts on the next request', async () => {
    const answer = await change(admin, { etag: await readTag() });
    expect(answer.statusCode, answer.body).toBe(200);
    expect(answer.json()).toMatchObject({
      visibility: 'internal',
      effectiveVisibility: 'internal',
    });
    expect((await api.get(`/api/v1/charts/${chartId}`)).statusCode).toBe(404);
    expect((await admin.get(`/api/v1/charts/${chartId}`)).statusCode).toBe(200);
  });

  test('with an ETag for the next change', async () => {
    const first = await change(admin, { etag: await readTag() });
    expect(first.headers.etag).toBe(await readTag());
    const next = await change(admin, { visibility: null, etag: `${first.headers.etag}` });
    expect(next.json()).toMatchObject({ visibility: null, effectiveVisibility: 'public' });
  });

  test('after a hand-over or another reader’s rights changed what live tells, which it cannot overwrite', async () => {
    const etag = await readTag();
    const { userId } = admin;
    const { prisma } = api.database.db;
    await prisma.roleGrant.create({ data: { userId, role: 'officer', organizationId: bureau } });
    expect((await change(admin, { etag })).statusCode).toBe(200);
  });

  test('and writes who changed what into the log, before and after', async () => {
    await change(admin, { etag: await readTag() });
    const entry = await api.database.db.prisma.auditEntry.findFirstOrThrow({
      where: { action: 'chart.visibility-changed', objectId: chartId },
    });
    expect(entry).toMatchObject({
      actorId: admin.userId,
      objectKind: 'chart',
      objectName: '取水图',
      organizationId: bureau,
      before: '{"visibility":null}',
      after: '{"visibility":"internal"}',
      result: 'done',
    });
  });
});

describe('PUT /api/v1/charts/{chartId}/visibility refuses', () => {
  test.each([
    ['everybody', { visibility: 'everybody' }],
    ['nothing', {}],
    ['a field of no meaning here (promise 6)', { visibility: 'public', organizationId: 'x' }],
  ])('%s with 400', async (_what, payload) => {
    const url = `/api/v1/charts/${chartId}/visibility`;
    const headers = { 'if-match': await readTag() };
    expect((await admin.send({ method: 'PUT', url, headers, payload })).statusCode).toBe(400);
  });

  test('somebody who is not logged in with 401', async () => {
    expect((await change(api, { etag: await readTag() })).statusCode).toBe(401);
  });

  test('whoever may read it and not decide with 403', async () => {
    const editor = await api.logIn({ grants: [{ role: 'editor', organizationId: bureau }] });
    for (const reader of [editor, stranger]) {
      const answer = await change(reader, { etag: await readTag() });
      expect(answer.statusCode).toBe(403);
      expect((await readRow()).visibility).toBeNull();
    }
  });

  test('promise 5: whoever cannot read it, as a chart that is not there, with 404', async () => {
    const etag = await readTag();
    await change(admin, { etag });
    const answer = await change(stranger, { visibility: 'public', etag: await readTag() });
    expect(answer.statusCode).toBe(404);
    expect((await readRow()).visibility).toBe('internal');
  });

  test.each(['no-such-chart', crypto.randomUUID()])('unknown id %s with 404', async (id) => {
    expect((await change(admin, { id, etag: await readTag() })).statusCode).toBe(404);
  });

  test('a chart that was never published with 404', async () => {
    const { chartId: id } = await buildDraft(api.database.db, { organizationId: bureau });
    expect((await change(admin, { id, etag: await readTag() })).statusCode).toBe(404);
  });

  test('promise 16: a write without If-Match with 428, and changes nothing', async () => {
    expect((await change(admin, {})).statusCode).toBe(428);
    expect((await readRow()).visibility).toBeNull();
  });

  test('promise 16: a write with an old, weak or foreign ETag with 412, and changes nothing', async () => {
    const old = await readTag();
    await change(admin, { visibility: 'public', etag: old });
    for (const etag of [old, `W/${await readTag()}`, '"r1"', '*', '"r99999999999.1-x"']) {
      const answer = await change(admin, { etag });
      expect(answer.statusCode, etag).toBe(412);
      expect(answer.json()).toMatchObject({ code: 'stale' });
    }
    expect((await readRow()).visibility).toBe('public');
  });

  test('a write from before its organisation changed what “as the organisation says” means with 412', async () => {
    const etag = await readTag();
    await api.database.db.prisma.organization.update({
      where: { id: bureau },
      data: { revision: { increment: 1 } },
    });
    expect((await change(admin, { visibility: null, etag })).statusCode).toBe(412);
  });
});

test('promise 17: of many who change it at once exactly one succeeds', async () => {
  const etag = await readTag();
  const answers = await Promise.all(Array.from({ length: 20 }, () => change(admin, { etag })));
  const codes = answers.map(({ statusCode }) => statusCode).toSorted();
  expect(codes).toEqual([200, ...Array(19).fill(412)]);
  expect((await readRow()).revision).toBe(2);
});
