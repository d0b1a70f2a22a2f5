import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

let api: TestApp;

beforeAll(async () => {
  api = await openTestApp();
});

afterAll(() => api.close());

test('the document is OpenAPI 3.1 and lists every route with what it answers and refuses', async () => {
  const response = await api.get('/api/openapi.json');
  expect(response.statusCode).toBe(200);
  const { openapi, paths } = response.json();
  expect(openapi).toMatch(/^3\.1\./);
  const operations = Object.entries<Record<string, { responses: object }>>(paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(
        ([method, { responses }]) => [`${method} ${path}`, Object.keys(responses)] as const,
      ),
  );
  expect(operations.length).toBeGreaterThan(30);
  for (const [name, statuses] of operations) {
    expect(statuses, name).toContainEqual(expect.stringMatching(/^2/));
    if (name === 'get /health/live') continue;
    expect(statuses, name).toEqual(expect.arrayContaining(['429', '503']));
  }
});

test('the document is sent coded, and not again to who has it', async () => {
  const { headers } = await api.get('/api/openapi.json', { 'accept-encoding': 'br' });
  expect(headers['content-encoding']).toBe('br');
  const again = { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) };
  expect((await api.get('/api/openapi.json', again)).statusCode).toBe(304);
});

test('refusals are described as problem+json, parameters with their limits', async () => {
  const { paths } = (await api.get('/api/openapi.json')).json();
  const { parameters, responses } = paths['/api/v1/charts'].get;
  expect(responses['400'].content).toHaveProperty(['application/problem+json', 'schema']);
  expect(parameters.map(({ name }: { name: string }) => name).toSorted()).toEqual(
    ['level', 'category', 'organizationId', 'q', 'page', 'pageSize'].toSorted(),
  );
});

test('a page to read it comes from this server alone', async () => {
  const page = await api.get('/api/docs');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-type']).toContain('text/html');
  expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
});

test('styles may stand inline on that page, scripts may not', async () => {
  const page = await api.get('/api/docs');
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  expect(policy).toMatch(/script-src 'self'(?: 'sha256-[^']+')*;/);
});
