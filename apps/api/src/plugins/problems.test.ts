import { once } from 'node:events';
import { METHODS } from 'node:http';
import { connect } from 'node:net';
import { PROBLEM_CODES, problemSchema } from '@lianfang/contracts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';
import { LANGUAGES } from '../lib/language.ts';
import { PROBLEM_TEXTS } from '../texts/problems.ts';

let api: TestApp;
let port: number;

beforeAll(async () => {
  api = await openTestApp();
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  port = (api.app.server.address() as { port: number }).port;
});

afterAll(() => api.close());

describe('a refusal', () => {
  test('is problem+json of one shape, with the request id of the log line and of the header', async () => {
    const response = await api.get('/api/v1/charts?page=0');
    expect(response.headers['content-type']).toBe('application/problem+json');
    const problem = problemSchema.strict().parse(response.json());
    expect(problem).toMatchObject({ status: 400, type: 'urn:lianfang:problem:invalid-request' });
    expect(problem.requestId).toBe(response.headers['x-request-id']);
    expect(problem.instance).toContain(problem.requestId);
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test.each([
    [undefined, 'zh-CN', '不能小于 1。'],
    ['zh', 'zh-CN', '不能小于 1。'],
    ['fr', 'zh-CN', '不能小于 1。'],
    ['en-GB,en;q=0.9,zh;q=0.5', 'en', 'Must not be less than 1.'],
    ['en;q=0.1, zh-TW', 'zh-CN', '不能小于 1。'],
  ])('to Accept-Language: %s is told in %s', async (accepted, language, message) => {
    const response = await api.get(
      '/api/v1/charts?page=0',
      accepted ? { 'accept-language': accepted } : {},
    );
    expect(response.headers['content-language']).toBe(language);
    expect(response.headers.vary).toContain('Accept-Language');
    expect(response.json().errors).toEqual([{ pointer: '#/query/page', message }]);
  });

  test.each([
    ['level=x', 'Must be one of: high, medium, low, unassessed.'],
    ['level=high&level=x', 'Must be one of: high, medium, low, unassessed.'],
    ['page=a', 'Must be a whole number, in digits alone.'],
    ['page=1&page=2', 'Of the wrong type, or given more than once.'],
    ['pageSize=101', 'Must not be more than 100.'],
    [`q=${'x'.repeat(201)}`, 'Must have no more than 200 characters.'],
    ['organizationId=', 'Must have at least 1 characters.'],
    ['q=%00', 'Has characters that cannot be stored.'],
    ['x=1', 'There is no parameter called “x”.'],
  ])('of ?%.20s says: %s', async (query, message) => {
    const response = await api.get(`/api/v1/charts?${query}`, { 'accept-language': 'en' });
    expect(response.json().errors).toMatchObject([{ message }]);
  });

  test.each([
    ['', 'Required.'],
    ['q=%20', 'Enter the words to look for.'],
  ])('of a search for ?%s says: %s', async (query, message) => {
    const response = await api.get(`/api/v1/search?${query}`, { 'accept-language': 'en' });
    expect(response.json().errors).toMatchObject([{ message }]);
  });
});

test('every problem has its sentences in every language', () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(PROBLEM_TEXTS[language]).toSorted()).toEqual(PROBLEM_CODES.toSorted());
  }
});

describe('404 and 405', () => {
  test.each(['/api/v1/nothing', '/api/v2/charts', '/nothing', '/assets/gone.js'])(
    'an unknown address %s is 404',
    async (url) => {
      const response = await api.get(url);
      expect(response.statusCode).toBe(404);
      expect(response.json()).toMatchObject({ code: 'not-found' });
    },
  );

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)(
    '%s on a known path is 405 with the methods it has',
    async (method) => {
      for (const url of [
        '/api/v1/charts',
        '/api/v1/charts/x',
        '/api/v1/charts/x/versions/1?a=b',
        '/api/v1/search',
        '/health/live',
        '/api/openapi.json',
      ]) {
        const response = await api.app.inject({
          method,
          url,
          payload: method === 'OPTIONS' ? '' : '{}',
        });
        expect(response.statusCode, url).toBe(405);
        expect(response.headers.allow).toBe('GET, HEAD');
        expect(response.json()).toMatchObject({ code: 'method-not-allowed' });
      }
    },
  );
});

describe('what is hardly a request', () => {
  test('a broken escape in the address is 400', async () => {
    const response = await api.get('/api/v1/charts/%zz');
    expect(response.statusCode).toBe(400);
    expect(problemSchema.parse(response.json())).toMatchObject({ code: 'invalid-request' });
  });

  test.each([
    ['what is not HTTP', 'NONSENSE\r\n\r\n', 400],
    ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is told so in a problem and closed', async (_, sent, status) => {
    const socket = connect(port, '127.0.0.1');
    socket.end(sent);
    const [head, body] = (await readAll(socket)).split('\r\n\r\n');
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain('application/problem+json');
    expect(problemSchema.parse(JSON.parse(body as string)).status).toBe(status);
  });

  async function readAll(socket: ReturnType<typeof connect>): Promise<string> {
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    await once(socket, 'close');
    return Buffer.concat(chunks).toString();
  }
});

test('no method that HTTP knows, with a body or without, is answered with 5xx', async () => {
  for (const method of METHODS.filter((one) => one !== 'CONNECT')) {
    for (const headers of [{}, { 'content-type': 'application/json' }]) {
      const response = await api.app.inject({
        method: method as 'GET',
        url: '/api/v1/charts',
        headers,
      });
      expect(response.statusCode, method).toBeLessThan(500);
    }
  }
});

test('no query and no path, however strange, is answered with 5xx or a detail of the inside', async () => {
  const path = fc.constantFrom(
    '/api/v1/charts',
    '/api/v1/search',
    '/api/v1/charts/',
    '/api/v1/charts/x/versions/',
    '/',
  );
  const name = fc.oneof(
    fc.constantFrom('level', 'category', 'organizationId', 'q', 'page', 'pageSize', '__proto__'),
    fc.string(),
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u0000', '-1', '1e9', '2147483648', "'; --", 'high', '😀', '\ud800'),
  );
  await fc.assert(
    fc.asyncProperty(
      path,
      value,
      fc.array(fc.tuple(name, value), { maxLength: 4 }),
      async (start, rest, pairs) => {
        const query = pairs.map((pair) => pair.map(percentEncode).join('=')).join('&');
        const response = await api.get(
          `${start}${percentEncode(start.endsWith('/') ? rest : '')}?${query}`,
        );
        expect(response.statusCode).toBeLessThan(500);
        if (response.statusCode >= 400) problemSchema.strict().parse(response.json());
        expect(response.body).not.toMatch(/SELECT|node_modules|\bat \w+ \(/);
      },
    ),
    { numRuns: 300 },
  );
});

/** `encodeURIComponent` refuses lone surrogates; a client may send anything. */
function percentEncode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => `%${byte.toString(16).padStart(2, '0')}`)
    .join('');
}
