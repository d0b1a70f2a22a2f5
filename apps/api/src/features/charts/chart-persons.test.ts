import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import type { Chart } from '@lianfang/contracts';
import { buildDraft, buildOrganization, buildParty, publish } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';

const PERSON = '甲某某';
const EXPERT = '乙专家';

let api: TestApp;
let insider: LoggedIn;
let outsider: LoggedIn;
let naming: Chart;
let nameless: Chart;

beforeAll(async () => {
  api = await openTestApp();
  const organizationId = await buildOrganization(api.database.db);
  const elsewhere = await buildOrganization(api.database.db);
  insider = await api.logIn({ grants: [{ role: 'viewer', organizationId }] });
  outsider = await api.logIn({ grants: [{ role: 'admin', organizationId: elsewhere }] });
  naming = await publishWith(organizationId, [
    ['经办人', 'post'],
    [PERSON, 'person'],
    [EXPERT, 'expert'],
  ]);
  nameless = await publishWith(organizationId, [['审核人', 'post']]);
});

afterAll(() => api.close());

async function publishWith(organizationId: string, facts: [string, Kind][]): Promise<Chart> {
  const { db } = api.database;
  const parties = [];
  for (const [name, kind] of facts) {
    const partyId = await buildParty(db, { organizationId, name, kind });
    parties.push({ partyId, name, kind, printedAs: `${name}同志` });
  }
  const { versionId } = await buildDraft(db, {
    organizationId,
    stages: [{ name: '受理', parties, controlMeasures: ['限时办结。'.repeat(300)] }],
  });
  return publish(db, versionId);
}

type Kind = 'post' | 'person' | 'expert';

const urlsOf = ({ id }: Chart) => [`/api/v1/charts/${id}`, `/api/v1/charts/${id}/versions/1`];

describe('the name of a person in a published chart', () => {
  test('is told to whoever reaches the organisation, in the frozen bytes', async () => {
    for (const url of urlsOf(naming)) {
      const answer = await insider.get(url);
      expect(answer.json()).toEqual(naming);
      expect(answer.headers.etag).toBe(`"${hashOf(answer.rawPayload)}"`);
    }
  });

  test.each([
    ['nobody who is logged in', () => api.get],
    ['a reader of another organisation', () => outsider.get],
  ])('is not told to %s, in any coding', async (_who, getOf) => {
    for (const url of urlsOf(naming)) {
      const plain = await getOf()(url);
      const coded = await getOf()(url, { 'accept-encoding': 'br' });
      expect(brotliDecompressSync(coded.rawPayload)).toEqual(plain.rawPayload);
      expect(plain.body).not.toContain(PERSON);
      expect(plain.body).not.toContain(EXPERT);
      expect(plain.json().stages[0].responsibleParties).toMatchObject([
        { name: '经办人', kind: 'post', printedAs: '经办人同志' },
        { name: '', kind: 'person', printedAs: '' },
        { name: '', kind: 'expert', printedAs: '' },
      ]);
    }
  });

  test('is not found by words', async () => {
    for (const url of ['/api/v1/search?q=', '/api/v1/charts?q=']) {
      expect((await api.get(url + encodeURIComponent(PERSON))).json().total).toBe(0);
    }
  });
});

describe('what the public reads', () => {
  test('has an ETag of its own, for its own bytes, which stays', async () => {
    const [url = ''] = urlsOf(naming);
    const [open, again, whole] = [await api.get(url), await api.get(url), await insider.get(url)];
    expect(open.headers.etag).toBe(`"${hashOf(open.rawPayload)}"`);
    expect(open.headers.etag).not.toBe(whole.headers.etag);
    expect(again.headers.etag).toBe(open.headers.etag);
  });

  test('is not taken for the whole by somebody who logs in, nor the whole for it', async () => {
    const [url = ''] = urlsOf(naming);
    const [open, whole] = [await api.get(url), await insider.get(url)];
    const ask = (reader: { get: LoggedIn['get'] }, etag: unknown) =>
      reader.get(url, { 'if-none-match': `${etag}` });
    expect((await ask(insider, open.headers.etag)).statusCode).toBe(200);
    expect((await ask(api, whole.headers.etag)).statusCode).toBe(200);
    expect((await ask(api, open.headers.etag)).statusCode).toBe(304);
  });

  test('is the frozen bytes themselves where no person is named', async () => {
    const [url = ''] = urlsOf(nameless);
    const [open, whole] = [await api.get(url), await insider.get(url)];
    expect(open.rawPayload).toEqual(whole.rawPayload);
    expect(open.headers.etag).toBe(whole.headers.etag);
  });

  test('is kept for nobody else: private, asked again, different by cookie', async () => {
    for (const url of [...urlsOf(naming), '/api/v1/charts', '/api/v1/search?q=x']) {
      const { headers } = await api.get(url);
      expect(headers['cache-control'], url).toBe('private, no-cache');
      expect(headers.vary, url).toContain('Cookie');
    }
  });
});

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
