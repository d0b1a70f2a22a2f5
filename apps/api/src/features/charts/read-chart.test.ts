import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Chart, chartSchema } from '@lianfang/contracts';
import {
  buildDraft,
  buildNextDraft,
  buildOrganization,
  buildParty,
  publish,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';

let api: TestApp;
let organizationId: string;
let published: Chart;
let url: string;

beforeAll(async () => {
  api = await openTestApp();
  const { db } = api.database;
  organizationId = await buildOrganization(db, { name: '甲县水利局' });
  const partyId = await buildParty(db, { organizationId, name: '经办人' });
  const { versionId } = await buildDraft(db, {
    organizationId,
    chartMeasures: ['全流程公开'],
    stages: [
      {
        name: '受理',
        nameAsPrinted: '受   理',
        riskLevel: 'high',
        riskPoints: [{ text: '拖延受理。' }, { text: '吃拿卡要。', riskLevel: 'medium' }],
        controlMeasures: ['限时办结。'.repeat(300)],
        parties: [{ partyId, name: '经办人', kind: 'post', printedAs: '经办人' }],
      },
      { name: '审查' },
    ],
    links: [{ from: 1, to: 0, label: '补正' }],
  });
  published = await publish(db, versionId);
  url = `/api/v1/charts/${published.id}`;
});

afterAll(() => api.close());

describe('GET /api/v1/charts/{chartId} answers 200', () => {
  test('with the published version whole, and nothing else', async () => {
    const response = await api.get(url);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toEqual(published);
    expect(chartSchema.strict().parse(response.json())).toMatchObject({
      stages: [
        {
          position: 0,
          nameAsPrinted: '受   理',
          riskPoints: [{ riskLevel: null }, { riskLevel: 'medium' }],
          responsibleParties: [{ name: '经办人', kind: 'post', printedAs: '经办人' }],
        },
        {
          position: 1,
          riskLevel: null,
          riskPoints: [],
          controlMeasures: [],
          responsibleParties: [],
        },
      ],
      links: [{ from: published.stages[1]?.id, to: published.stages[0]?.id, label: '补正' }],
    });
  });

  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('in %s, with an ETag of its own for those bytes', async (coding, decode) => {
    const plain = await api.get(url);
    const coded = await api.get(url, { 'accept-encoding': coding });
    expect(coded.headers['content-encoding']).toBe(coding);
    expect(decode(coded.rawPayload)).toEqual(plain.rawPayload);
    expect(coded.headers.etag).not.toBe(plain.headers.etag);
    expect(coded.headers.vary).toContain('Accept-Encoding');
  });

  test('with a strong ETag and leave to keep it privately, asked again each time', async () => {
    const { headers } = await api.get(url);
    expect(headers.etag).toMatch(/^"[^"]+"$/);
    expect(headers['cache-control']).toBe('private, no-cache');
  });

  test('to HEAD too, with the length and no body', async () => {
    const { rawPayload, headers } = await api.get(url);
    const head = await api.app.inject({ method: 'HEAD', url });
    expect(head.statusCode).toBe(200);
    expect(head.body).toBe('');
    expect(head.headers['content-length']).toBe(String(rawPayload.length));
    expect(head.headers.etag).toBe(headers.etag);
  });

  test('with the same bytes after its organisation was renamed', async () => {
    const before = await api.get(url);
    await api.database.db.prisma.organization.update({
      where: { id: organizationId },
      data: { name: '甲县水务局' },
    });
    expect((await api.get(url)).rawPayload).toEqual(before.rawPayload);
  });

  test('to many readers of many charts at once, each with their own', async () => {
    const others = await Promise.all(
      Array.from({ length: 5 }, async (_, n) => {
        const draft = await buildDraft(api.database.db, { organizationId, title: `图 ${n}` });
        return publish(api.database.db, draft.versionId);
      }),
    );
    const wanted = Array.from({ length: 60 }, (_, n) => others[n % 5] as Chart);
    const answers = await Promise.all(wanted.map(({ id }) => api.get(`/api/v1/charts/${id}`)));
    expect(answers.map((answer) => answer.json())).toEqual(wanted);
  });
});

describe('GET /api/v1/charts/{chartId} answers 304', () => {
  test.each(['%s', 'W/%s', '"other", %s', '*'])('to If-None-Match: %s', async (pattern) => {
    const { headers } = await api.get(url);
    const again = await api.get(url, { 'if-none-match': pattern.replace('%s', `${headers.etag}`) });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
    expect(again.headers.etag).toBe(headers.etag);
    expect(again.headers['content-encoding']).toBeUndefined();
    expect(again.headers['content-length'], 'would be the length of the 200').toBeUndefined();
  });

  test('only for the coding it was given in', async () => {
    const { headers } = await api.get(url, { 'accept-encoding': 'br' });
    const plain = await api.get(url, { 'if-none-match': `${headers.etag}` });
    expect(plain.statusCode).toBe(200);
  });
});

describe('GET /api/v1/charts/{chartId} refuses', () => {
  test.each(['00000000-0000-4000-8000-000000000000', 'no-such-chart', '%E5%9B%BE', "'--"])(
    'unknown id %s with 404',
    async (id) => {
      const response = await api.get(`/api/v1/charts/${id}`);
      expect(response.statusCode).toBe(404);
      expect(response.json()).toMatchObject({ code: 'chart-not-found' });
    },
  );

  test('a draft, and a chart that is not public, with 404', async () => {
    const draft = await buildDraft(api.database.db, { organizationId });
    const hidden = await buildDraft(api.database.db, { organizationId, visibility: 'internal' });
    await publish(api.database.db, hidden.versionId);
    for (const { chartId } of [draft, hidden]) {
      for (const path of [chartId, `${chartId}/versions/1`]) {
        expect((await api.get(`/api/v1/charts/${path}`)).statusCode).toBe(404);
      }
    }
  });

  test('a query parameter, of which it knows none, with 400', async () => {
    for (const path of [url, `${url}/versions/1`]) {
      const response = await api.get(`${path}?level=high`);
      expect(response.statusCode).toBe(400);
      expect(response.json().errors).toMatchObject([{ pointer: '#/query/level' }]);
    }
  });

  test('an id that no text of ours can be with 400', async () => {
    expect((await api.get('/api/v1/charts/%00')).statusCode).toBe(400);
    expect((await api.get(`/api/v1/charts/${'x'.repeat(65)}`)).statusCode).toBe(400);
  });
});

describe('GET /api/v1/charts/{chartId}/versions/{version}', () => {
  test('answers 200 with an old version as it was, while the chart shows the new one', async () => {
    const { db } = api.database;
    const first = await buildDraft(db, { organizationId, stages: [{ name: '旧' }] });
    const old = await publish(db, first.versionId);
    const bytes = (await api.get(`/api/v1/charts/${old.id}`)).rawPayload;
    const next = await buildNextDraft(db, { chartId: old.id, number: 2, stages: [{ name: '新' }] });
    await publish(db, next.versionId);

    const versions = `/api/v1/charts/${old.id}/versions`;
    expect((await api.get(`${versions}/1`)).rawPayload).toEqual(bytes);
    expect((await api.get(`${versions}/2`)).json()).toMatchObject({ stages: [{ name: '新' }] });
    expect((await api.get(`/api/v1/charts/${old.id}`)).json()).toMatchObject({ version: 2 });
  });

  test('answers 304 to the ETag of that version', async () => {
    const { headers } = await api.get(`${url}/versions/1`);
    const again = await api.get(`${url}/versions/1`, { 'if-none-match': `${headers.etag}` });
    expect(again.statusCode).toBe(304);
  });

  test('answers 404 to a version that was never published', async () => {
    const response = await api.get(`${url}/versions/2`);
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'version-not-found' });
  });

  test.each(['0', '-1', '1.0', 'latest', '99999999999', '%00'])(
    'answers 400 to version %s',
    async (n) => {
      const response = await api.get(`${url}/versions/${n}`);
      expect(response.statusCode).toBe(400);
      expect(response.json().errors).toMatchObject([{ pointer: '#/path/version' }]);
    },
  );
});
