import { ROLES } from '@lianfang/contracts';
import { buildOrganization } from '@lianfang/db/testing';
import fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOperations, type Operation } from '../../testing/operations.ts';
import { ADMINISTRATORS } from '../../testing/rights-wanted.ts';
import { openTestApp, type TestApp } from '../../testing/test-app.ts';

const RUNS = 12;

/** What broke others: NUL, lone surrogates, overflowing numbers, other types, signs that SQL and JSON know. */
const nasty = fc.constantFrom<unknown>(
  '\u0000',
  'a\u0000b',
  '\ud800',
  '2147483648',
  '99999999999999999999',
  "'; DROP TABLE users; --",
  '%',
  '\\',
  '__proto__',
  'x'.repeat(100_000),
  '',
  null,
  -1,
  1e308,
  0.5,
  true,
  [],
  [[]],
  {},
  { constructor: null },
  '00000000-0000-0000-0000-000000000000',
);
const anyValue = fc.oneof(nasty, fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: 'binary' }));
const anyText = fc.oneof(nasty.map(String), fc.string({ unit: 'binary' }));

let api: TestApp;
let operations: Operation[];
let everything: { grants: { role: (typeof ROLES)[number]; organizationId: string | null }[] };

beforeAll(async () => {
  api = await openTestApp();
  operations = await listOperations(api);
  const organizationId = await buildOrganization(api.database.db);
  everything = {
    grants: ROLES.map((role) => ({
      role,
      organizationId: ADMINISTRATORS.includes(role) ? null : organizationId,
    })),
  };
});

afterAll(() => api.close());

function anyRequest({ method, path, query, body }: Operation): fc.Arbitrary<InjectOptions> {
  const fields = Object.keys((body?.properties as object | undefined) ?? {});
  return fc
    .record({
      id: anyText,
      query: fc.dictionary(fc.constantFrom(...query, 'unknown'), anyText, { maxKeys: 3 }),
      payload: fc.oneof(
        anyValue,
        fc.record(Object.fromEntries(fields.map((field) => [field, anyValue])), {
          requiredKeys: [],
        }),
      ),
      ifMatch: fc.constantFrom('"r1"', '"r1.1-x"', 'W/"r1"', '"r99999999999"', '*', ''),
    })
    .map(({ id, query: asked, payload, ifMatch }) => ({
      method,
      url: path.replace(/\{\w+\}/g, encodeWell(id)),
      query: Object.fromEntries(
        Object.entries(asked).map(([name, text]) => [name, text.slice(0, 5000).toWellFormed()]),
      ),
      headers: { 'if-match': ifMatch, 'content-type': 'application/json' },
      ...(method !== 'GET' && { payload: JSON.stringify(payload) }),
    }));
}

/** A lone surrogate cannot be written in an address: its bytes can. */
function encodeWell(id: string): string {
  return id.isWellFormed() ? encodeURIComponent(id.slice(0, 5000)) : '%ED%A0%80';
}

describe('promises 30 and 32: whatever is sent, nothing fails on our side, and refusals have one shape', () => {
  test('by any operation of the OpenAPI document', { timeout: 300_000 }, async () => {
    for (const operation of operations) {
      await fc.assert(
        fc.asyncProperty(anyRequest(operation), async (request) => {
          // New for each: some operations end the session they are asked by.
          const reader = await api.logIn(everything);
          judge(operation, await reader.send(request));
        }),
        { numRuns: RUNS },
      );
    }
  });
});

function judge({ name, statuses }: Operation, answer: LightMyRequestResponse): void {
  const { statusCode, headers, body } = answer;
  expect(statusCode, `${name}: ${body}`).toBeLessThan(500);
  if (statusCode < 400) {
    expect(statuses, name).toContain(String(statusCode));
    return;
  }
  expect(headers['content-type'], name).toMatch(/^application\/problem\+json/);
  expect(answer.json()).toMatchObject({
    type: expect.stringMatching(/^urn:lianfang:problem:/),
    status: statusCode,
    title: expect.any(String),
    detail: expect.any(String),
    errors: expect.any(Array),
  });
  expect(body).not.toMatch(/\bat .*\.ts:|SELECT |Prisma|node_modules/);
}

test('promise 31: a method that a path does not know is answered with 405 and Allow', async () => {
  const byPath = Map.groupBy(operations, ({ path }) => path);
  for (const path of byPath.keys()) {
    // `/responsible-parties/import` is an address that `/responsible-parties/{partyId}` knows too.
    const knowing = operations.filter((one) => toPattern(one.path).test(path));
    const methods = new Set<string>(knowing.map(({ method }) => method));
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      if (methods.has(method)) continue;
      const answer = await api.send({
        method,
        url: path.replace(/\{version\}/, '1').replace(/\{\w+\}/g, 'x'),
      });
      expect(answer.statusCode, `${method} ${path}`).toBe(405);
      for (const one of methods) expect(answer.headers.allow, path).toContain(one);
    }
  }
});

function toPattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);
}
