import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { buildDraft, buildNextDraft, buildOrganization, publish } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

// As long as the built page is: what fits into one packet is not coded.
const PAGE = `<!doctype html><head><script data-home="/a.js">early()</script><title>廉防图</title></head><noscript><!-- subject --></noscript>${'<!-- -->'.repeat(200)}`;
const SCRIPT = 'console.log(1)';
const html = { accept: 'text/html,application/xhtml+xml' };
let api: TestApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianfang-page-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'assets/index-abc123.js'), SCRIPT);
  await writeFile(join(folder, 'assets/index-abc123.js.gz'), gzipSync(SCRIPT));
  api = await openTestApp({ pageFolder: folder });
});

afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

describe('the page', () => {
  test.each(['/', '/charts/some-id?stage=x', '/search?q=x', '/nothing'])(
    'is served at %s, to be asked for anew each time',
    async (url) => {
      const response = await api.get(url, html);
      expect(response.statusCode).toBe(200);
      expect(response.body).toBe(PAGE);
      expect(response.headers['cache-control']).toBe('no-cache');
    },
  );

  test('may run the script that was built into it, by its hash, and no other', async () => {
    const hash = createHash('sha256').update('early()').digest('base64');
    const policy = String((await api.get('/', html)).headers['content-security-policy']);
    expect(policy.split(';')).toContain(`script-src 'self' 'sha256-${hash}'`);
  });

  test.each(['/api/nothing', '/health/nothing', '/assets/gone.js'])(
    'does not stand in for %s',
    async (url) => {
      expect((await api.get(url, html)).statusCode).toBe(404);
    },
  );

  test.each(['/', '/charts/some-id'])(
    'is given to programs that ask for anything at %s',
    async (url) => {
      for (const headers of [{ accept: '*/*' }, {}])
        expect((await api.get(url, headers)).body).toBe(PAGE);
    },
  );

  test('does not stand in for a file that is not there', async () => {
    expect((await api.get('/robots.txt?x=1', { accept: '*/*' })).statusCode).toBe(404);
  });

  test('is not given to programs that ask for data', async () => {
    expect((await api.get('/charts/x', { accept: 'application/json' })).statusCode).toBe(404);
  });

  test('is not posted to', async () => {
    expect(
      (await api.app.inject({ method: 'POST', url: '/charts/x', headers: html })).statusCode,
    ).toBe(404);
  });
});

describe('the page on the wire', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('is coded as %s where the reader takes that', async (coding, decode) => {
    const { headers, rawPayload } = await api.get('/', { ...html, 'accept-encoding': coding });
    expect(headers).toMatchObject({ 'content-encoding': coding, 'cache-control': 'no-cache' });
    expect(headers.vary).toContain('Accept-Encoding');
    expect(decode(rawPayload).toString()).toBe(PAGE);
  });

  test('is not sent again to who has it, in the same coding', async () => {
    const { etag } = (await api.get('/', { ...html, 'accept-encoding': 'br' })).headers;
    const known = { ...html, 'if-none-match': String(etag) };
    const again = await api.get('/', { ...known, 'accept-encoding': 'br' });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await api.get('/', known)).statusCode).toBe(200);
  });
});

describe('the source of the page', () => {
  let chartId: string;

  beforeAll(async () => {
    const { db } = api.database;
    const organizationId = await buildOrganization(db, {});
    const first = await buildDraft(db, { organizationId, title: '采矿许可<防控>图' });
    chartId = (await publish(db, first.versionId)).id;
    const next = await buildNextDraft(db, { chartId, number: 2, title: '采矿许可防控图' });
    await publish(db, next.versionId);
  });

  test('says without a script which chart it is and where its data lies', async () => {
    const { body } = await api.get(`/charts/${chartId}?level=high`, html);
    expect(body).toContain('<title>采矿许可防控图 · 廉防图</title>');
    expect(body).toContain('<noscript><h2>采矿许可防控图</h2>');
    expect(body).toContain(
      `<link rel="alternate" type="application/json" href="/api/v1/charts/${chartId}" />`,
    );
  });

  test('says it of an old version as that version was called, with its signs as text', async () => {
    const { body } = await api.get(`/charts/${chartId}/versions/1`, html);
    expect(body).toContain('<title>采矿许可&lt;防控&gt;图 · 廉防图</title>');
    expect(body).toContain(`href="/api/v1/charts/${chartId}/versions/1"`);
  });

  test('says nothing of a draft', async () => {
    const organizationId = await buildOrganization(api.database.db, {});
    const draft = await buildDraft(api.database.db, { organizationId, title: '未公开' });
    const { body } = await api.get(`/charts/${draft.chartId}`, html);
    expect(body).toBe(PAGE);
  });

  test('tells under which address others reach it, on every page', async () => {
    const named = await openTestApp({ pageFolder: folder, publicUrl: 'https://county.example' });
    for (const url of ['/', '/search']) {
      expect((await named.get(url, html)).body).toContain(
        '<meta name="lianfang-public-url" content="https://county.example" />',
      );
    }
    await named.close();
  });

  test('comes without its title when the database does not answer', async () => {
    const cut = await openTestApp({ pageFolder: folder });
    await cut.database.remove();
    const response = await cut.get(`/charts/${chartId}`, html);
    expect(response.statusCode).toBe(200);
    expect(response.body).toBe(PAGE);
    await cut.app.close();
  });
});

describe('an asset with the hash of its content in its name', () => {
  const url = '/assets/index-abc123.js';

  test('is kept for a year', async () => {
    const { headers, body } = await api.get(url);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toContain('javascript');
    expect(body).toBe(SCRIPT);
  });

  test('is sent in the coding it was prepared in', async () => {
    const { headers } = await api.get(url, { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('is not found once a newer release has taken its place on the disk', async () => {
    const file = join(folder, 'assets/old-abc123.css');
    await writeFile(file, 'p{}');
    const old = await openTestApp({ pageFolder: folder });
    await rm(file);
    const response = await old.get('/assets/old-abc123.css');
    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ code: 'not-found' });
    await old.close();
  });

  test('cannot be a file outside the folder', async () => {
    for (const path of [
      '/assets/../../etc/passwd',
      '/..%2f..%2fetc/passwd',
      '/assets/%2e%2e/%2e%2e/x',
    ]) {
      const { statusCode } = await api.get(path, { accept: 'image/png' });
      expect(statusCode, path).toBeGreaterThanOrEqual(400);
    }
  });
});
