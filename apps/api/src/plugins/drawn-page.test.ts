import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildChart,
  buildDraft,
  buildNextDraft,
  buildOrganization,
  buildParty,
  publish,
} from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

const PAGE = '<!doctype html><head><title>廉防图</title></head><div id="root"></div>';
const DRAWING = `export const drawChart = (chart, path) =>
  '<ol style="--lanes:1">' + path + ' ' + JSON.stringify(chart) + '</ol><ol style="--lanes:1"></ol>';`;
const html = { accept: 'text/html' };
let api: TestApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianfang-drawn-'));
  await mkdir(join(folder, 'drawing'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'drawing/draw-chart.js'), DRAWING);
  await writeFile(join(folder, 'drawing/package.json'), '{"type":"module"}');
  api = await openTestApp({ pageFolder: folder });
});

afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const readPage = async (path: string) => (await api.get(path, html)).body;

async function buildOpenChart(title = '采矿许可防控图'): Promise<string> {
  return (await buildChart(api.database.db, { title, stages: [{ name: '受理' }] })).id;
}

describe('the page of a chart', () => {
  test('comes drawn, with the hash of the data that it shows', async () => {
    const id = await buildOpenChart();
    const { etag } = (await api.get(`/api/v1/charts/${id}`)).headers;
    const body = await readPage(`/charts/${id}`);
    const [, hash] = /<div id="root" data-drawn="(\w{64})"><ol/.exec(body) ?? [];
    expect(etag).toBe(`"${hash}"`);
    expect(body).toContain(`/charts/${id} {"id":"${id}"`);
  });

  test('may wear the styles that it was drawn with, each allowed by its hash', async () => {
    const { headers } = await api.get(`/charts/${await buildOpenChart()}`, html);
    const hash = createHash('sha256').update('--lanes:1').digest('base64');
    const policy = String(headers['content-security-policy']).split(';');
    expect(policy).toContain(`style-src 'self' 'unsafe-hashes' 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'self'");
  });

  test('shows the version that is published now, and an old one at its own address', async () => {
    const { db } = api.database;
    const organizationId = await buildOrganization(db, {});
    const first = await buildDraft(db, { organizationId, title: '第一版' });
    const { id } = await publish(db, first.versionId);
    expect(await readPage(`/charts/${id}`)).toContain('"title":"第一版"');
    const next = await buildNextDraft(db, { chartId: id, number: 2, title: '第二版' });
    await publish(db, next.versionId);
    expect(await readPage(`/charts/${id}`)).toContain('"title":"第二版"');
    const old = await readPage(`/charts/${id}/versions/1`);
    expect(old).toContain(`/charts/${id}/versions/1 {`);
    expect(old).toContain('"title":"第一版"');
  });

  test('names no person, whoever asks: an insider’s page is drawn by their browser', async () => {
    const { db } = api.database;
    const organizationId = await buildOrganization(db, {});
    const partyId = await buildParty(db, { organizationId, name: '某某', kind: 'person' });
    const parties = [{ partyId, name: '某某', kind: 'person' as const, printedAs: '某某' }];
    const { id } = await buildChart(db, { organizationId, stages: [{ name: '受理', parties }] });
    const insider = await api.logIn({ grants: [{ role: 'viewer', organizationId }] });
    const { body, headers } = await insider.get(`/charts/${id}`, html);
    expect(body).toContain('data-drawn');
    expect(body).not.toContain('某某');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test.each(['?level=high', '?q='])(
    'is left to the browser with “%s” in its address',
    async (search) => {
      expect(await readPage(`/charts/${await buildOpenChart()}${search}`)).toContain(
        '<div id="root"></div>',
      );
    },
  );

  test('is left to the browser where the public may not read the chart, or there is none', async () => {
    const { db } = api.database;
    const organizationId = await buildOrganization(db, { chartVisibility: 'internal' });
    const { id } = await buildChart(db, { organizationId });
    for (const path of [`/charts/${id}`, '/charts/nothing', `/charts/${id}/versions/7`])
      expect(await readPage(path)).toContain('<div id="root"></div>');
  });

  test('does not hand out what draws it', async () => {
    expect((await api.get('/drawing/draw-chart.js')).statusCode).toBe(404);
  });
});
