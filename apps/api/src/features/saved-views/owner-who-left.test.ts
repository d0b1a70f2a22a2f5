import type { SavedView } from '@lianfang/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refuse, viewDesk } from '../../../testing/saved-views.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
let colleague: LoggedIn;

const { save, list, change, remove } = viewDesk(() => api);

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  colleague = await api.logIn({ grants: [{ role: 'officer', organizationId: at.bureau }] });
});

afterAll(() => api.close());

describe('a shared view whose owner no longer reaches the organisation', () => {
  let leaver: LoggedIn;
  let view: SavedView;

  beforeEach(async () => {
    await api.database.db.prisma.savedView.deleteMany();
    leaver = await api.logIn({ grants: [{ role: 'officer', organizationId: at.bureau }] });
    view = await save(leaver, { organizationId: at.bureau });
    await api.database.db.prisma.roleGrant.deleteMany({ where: { userId: leaver.userId } });
  });

  test('says that it is shared, and not what the organisation is called today', async () => {
    expect(await list(leaver)).toEqual([{ ...view, organization: null, isShared: true }]);
  });

  test('cannot be changed by them for those who still see it', async () => {
    const changes = [{ query: 'level=low' }, { name: '改' }, { organizationId: at.bureau }];
    for (const facts of changes) {
      await refuse(change(leaver, view.id, facts), [400, 'foreign-reference']);
    }
    expect(await list(colleague)).toMatchObject([{ name: '高风险', query: 'level=high' }]);
  });

  test('can be taken back by them, and is then theirs to change', async () => {
    const back = await change(leaver, view.id, { organizationId: null, query: 'level=low' });
    expect(back.json()).toMatchObject({ isShared: false, mayManage: true, query: 'level=low' });
    expect((await change(leaver, view.id, { name: '改' })).statusCode).toBe(200);
    expect(await list(colleague)).toEqual([]);
  });

  test('can be removed by them', async () => {
    expect((await remove(leaver, view.id)).statusCode).toBe(204);
    expect(await list(colleague)).toEqual([]);
  });
});
