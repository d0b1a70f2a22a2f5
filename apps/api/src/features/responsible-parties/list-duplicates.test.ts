import { buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/responsible-parties/duplicates';
let api: TestApp;
let at: TwoBureaus;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

afterAll(() => api.close());

describe('GET /responsible-parties/duplicates', () => {
  test('suggests parties of one organisation whose names mean the same, and not the retired', async () => {
    const { db } = api.database;
    expect((await at.admin.get(PATH)).json()).toEqual({ items: [], total: 0 });
    const build = (name: string, organizationId = at.bureau) =>
      buildParty(db, { organizationId, name });
    const [first, second, retired] = [
      await build('办理人'),
      await build('经办人'),
      await build('承办人'),
    ];
    await build('局长');
    for (const name of ['办理人', '经办人']) await build(name, at.foreignBureau);
    await db.prisma.responsibleParty.update({
      where: { id: retired },
      data: { retiredAt: new Date() },
    });
    const { items, total } = (await at.viewer.get(PATH)).json();
    expect(total).toBe(1);
    expect(items).toEqual([
      {
        organization: { id: at.bureau, name: '某县水利局' },
        mayMerge: false,
        parties: [
          { id: first, name: '办理人', isVacant: true, stages: 0 },
          { id: second, name: '经办人', isVacant: true, stages: 0 },
        ],
      },
    ]);
    expect((await at.admin.get(PATH)).json().items).toMatchObject([{ mayMerge: true }]);
  });

  test('is refused to the public, and takes no parameters', async () => {
    expect((await api.get(PATH)).statusCode).toBe(401);
    expect((await at.admin.get(`${PATH}?q=1`)).statusCode).toBe(400);
  });
});
