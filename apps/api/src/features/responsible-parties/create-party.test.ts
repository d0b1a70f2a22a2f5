import { buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/responsible-parties';
let api: TestApp;
let at: TwoBureaus;
let party: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  const facts = { organizationId: at.bureau, name: '受理岗' };
  party = await buildParty(api.database.db, facts);
});

afterAll(() => api.close());

const create = (payload: object, reader = at.admin) =>
  reader.send({ method: 'POST', url: PATH, payload });

describe('POST /responsible-parties', () => {
  test('creates one, says where it is, with an ETag, and logs it', async () => {
    const section = await create({ organizationId: at.bureau, name: '水政科', kind: 'section' });
    const response = await create({
      organizationId: at.bureau,
      name: ' 许可岗 ',
      kind: 'post',
      sectionId: section.json().id,
      contact: '3 楼 301',
    });
    expect(response.statusCode, response.body).toBe(201);
    const { id } = response.json();
    expect(response.headers).toMatchObject({ location: `${PATH}/${id}`, etag: '"r1"' });
    expect(response.json()).toMatchObject({
      name: '许可岗',
      isVacant: true,
      section: { name: '水政科' },
      contact: '3 楼 301',
      formerNames: [],
      appointments: [],
      abilities: ['party.read', 'party.manage'],
    });
    expect(await entriesAbout(api, id)).toMatchObject([
      { action: 'party.created', organizationId: at.bureau, after: { name: '许可岗' } },
    ]);
  });

  test('a name that the organisation has already is refused with 409, and nothing is written', async () => {
    const response = await create({
      organizationId: at.bureau,
      name: '受理岗',
      kind: 'post',
    });
    expect([response.statusCode, response.json().code]).toEqual([409, 'party-name-taken']);
  });

  test('a foreign organisation and a foreign section are unknown', async () => {
    const foreign = await create({ organizationId: at.foreignBureau, name: '甲', kind: 'post' });
    expect([foreign.statusCode, foreign.json().code]).toEqual([400, 'foreign-reference']);
    const { db } = api.database;
    const elsewhere = { organizationId: at.foreignBureau, kind: 'section' as const };
    for (const sectionId of [party, await buildParty(db, elsewhere), 'no-such-id']) {
      const payload = { organizationId: at.bureau, name: '甲', kind: 'post', sectionId };
      expect((await create(payload)).json()).toMatchObject({
        code: 'foreign-reference',
        errors: [{ pointer: '#/sectionId' }],
      });
    }
  });

  test.each([
    { name: '　' },
    { kind: 'team' },
    { name: 'x'.repeat(101) },
    { contact: 'x'.repeat(201) },
    { extra: 1 },
  ])('%o is refused with 400', async (difference) => {
    const payload = { organizationId: at.bureau, name: '甲', kind: 'post', ...difference };
    expect((await create(payload)).statusCode).toBe(400);
  });

  test('of ten of one name at once one is created, and the others are told', async () => {
    const payload = { organizationId: at.bureau, name: '同名岗', kind: 'post' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(payload)));
    const codes = answers.map(({ statusCode }) => statusCode).toSorted();
    expect(codes).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });

  test('a viewer creates none, and an admin none where they are not', async () => {
    const payload = { organizationId: at.bureau, name: '乙', kind: 'post' };
    expect((await create(payload, at.viewer)).statusCode).toBe(403);
    const above = await create({ ...payload, organizationId: at.county });
    expect([above.statusCode, above.json().code]).toEqual([400, 'foreign-reference']);
  });
});
