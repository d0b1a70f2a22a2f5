import { buildOrganization } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refuse, VIEWS, viewDesk } from '../../../testing/saved-views.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

let api: TestApp;
let at: TwoBureaus;
let colleague: LoggedIn;
let foreigner: LoggedIn;

const { save, list, tagOf, change, remove } = viewDesk(() => api);

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
  const grants = [{ role: 'officer' as const, organizationId: at.bureau }];
  colleague = await api.logIn({ name: '同事', grants });
  foreigner = await api.logIn({
    grants: [{ role: 'admin', organizationId: at.foreignBureau }],
  });
});

afterAll(() => api.close());

beforeEach(async () => {
  await api.database.db.prisma.savedView.deleteMany();
});

describe('a view of one’s own', () => {
  test('is told to nobody else, and leaves no entry in the log', async () => {
    const view = await save(at.viewer);
    expect(view).toEqual({
      id: view.id,
      name: '高风险',
      query: 'level=high',
      organization: null,
      isShared: false,
      ownerName: null,
      isMine: true,
      revision: 1,
      mayManage: true,
    });
    expect(await list(at.viewer)).toEqual([view]);
    for (const other of [colleague, at.admin, foreigner]) {
      expect(await list(other)).toEqual([]);
      await refuse(change(other, view.id, { name: '改' }), [404, 'view-not-found']);
      await refuse(remove(other, view.id), [404, 'view-not-found']);
    }
    expect(await entriesAbout(api, view.id)).toEqual([]);
  });

  test('is changed and removed by whom it belongs to', async () => {
    const { id } = await save(at.viewer);
    const changed = await change(at.viewer, id, {
      name: '全部高风险',
      query: 'level=high&sort=chart',
    });
    expect(changed.statusCode).toBe(200);
    expect(changed.json()).toMatchObject({ name: '全部高风险', query: 'level=high&sort=chart' });
    expect(await list(at.viewer)).toEqual([changed.json()]);
    expect((await remove(at.viewer, id)).statusCode).toBe(204);
    expect(await list(at.viewer)).toEqual([]);
    await refuse(remove(at.viewer, id), [404, 'view-not-found']);
  });

  test('stands before those of others, each in the order of their names', async () => {
    await save(colleague, { name: '乙', organizationId: at.bureau });
    await save(colleague, { name: '甲', organizationId: at.bureau });
    await save(at.viewer, { name: '丙' });
    const names = (await list(at.viewer)).map(({ name }) => name);
    expect(names).toEqual(['丙', '乙', '甲']);
  });

  test('may ask for as many responsible parties as the page lets one choose', async () => {
    const wordings = Array.from({ length: 50 }, (_, n) => `第${n}综合行政执法大队负责人、分管领导`);
    const params = new URLSearchParams(
      wordings.map((one): [string, string] => ['responsibleParty', one]),
    );
    const { query } = await save(at.viewer, { query: params.toString() });
    expect(new URLSearchParams(query).getAll('responsibleParty')).toEqual(wordings);
  });

  test('has its limit: a hundred for each person, also of two that are saved at once', async () => {
    await api.database.db.prisma.savedView.createMany({
      data: Array.from({ length: 99 }, () => ({ ownerId: at.viewer.userId, name: 'x', query: '' })),
    });
    const payload = { name: '高风险', query: '', organizationId: null };
    const sent = [1, 2].map(() => at.viewer.send({ method: 'POST', url: VIEWS, payload }));
    const statuses = (await Promise.all(sent)).map(({ statusCode }) => statusCode);
    expect(statuses.toSorted()).toEqual([201, 409]);
    await save(colleague);
  });
});

describe('a shared view', () => {
  test('is seen by everybody who reaches the organisation, and by nobody else', async () => {
    const view = await save(at.viewer, { organizationId: at.bureau });
    expect(view).toMatchObject({
      isShared: true,
      organization: { id: at.bureau, name: '某县水利局' },
    });
    const seen = { ...view, isMine: false, ownerName: '局科员' };
    expect(await list(colleague)).toEqual([{ ...seen, mayManage: false }]);
    expect(await list(at.admin)).toEqual([{ ...seen, mayManage: true }]);
    const [above, below] = await Promise.all(
      [at.county, at.section].map((organizationId) =>
        api.logIn({ grants: [{ role: 'viewer', organizationId }] }),
      ),
    );
    expect(await list(above as LoggedIn)).toHaveLength(1);
    for (const other of [below as LoggedIn, foreigner, at.system, at.security, at.audit]) {
      expect(await list(other)).toEqual([]);
    }
  });

  test('is changed and removed by an admin of the organisation, and by no other colleague', async () => {
    const { id } = await save(at.viewer, { organizationId: at.bureau });
    await refuse(change(colleague, id, { name: '改' }), [403, 'forbidden']);
    await refuse(remove(colleague, id), [403, 'forbidden']);
    await refuse(change(foreigner, id, { name: '改' }), [404, 'view-not-found']);
    const changed = await change(at.admin, id, { name: '改名' });
    expect(changed.json()).toMatchObject({ name: '改名', isMine: false, ownerName: '局科员' });
    expect((await remove(at.admin, id)).statusCode).toBe(204);
    expect(await list(at.viewer)).toEqual([]);
  });

  test('that was changed meanwhile is neither overwritten nor removed, and nobody changes one unread', async () => {
    const { id } = await save(at.viewer, { organizationId: at.bureau });
    const read = await tagOf(id);
    expect((await change(at.viewer, id, { query: 'level=medium' })).json().revision).toBe(2);
    const url = `${VIEWS}/${id}`;
    for (const [headers, refusal] of [
      [read, [412, 'stale']],
      [{ 'if-match': '*' }, [412, 'stale']],
      [{}, [428, 'precondition-required']],
    ] as const) {
      const payload = { query: 'level=low' };
      await refuse(at.admin.send({ method: 'PATCH', url, payload, headers }), [...refusal]);
      await refuse(at.admin.send({ method: 'DELETE', url, headers }), [...refusal]);
    }
    expect(await list(at.viewer)).toMatchObject([{ query: 'level=medium', revision: 2 }]);
  });

  test('that an admin shares no longer stays with its owner', async () => {
    const { id } = await save(at.viewer, { organizationId: at.bureau });
    const answer = await change(at.admin, id, { organizationId: null });
    expect(answer.json()).toMatchObject({
      organization: null,
      isShared: false,
      mayManage: false,
    });
    expect(await list(at.admin)).toEqual([]);
    expect(await list(at.viewer)).toMatchObject([{ id, organization: null }]);
  });

  test('is refused for an organisation that one does not reach, as if it were not there', async () => {
    const { id } = await save(at.viewer);
    for (const organizationId of [at.county, at.foreignBureau, crypto.randomUUID(), 'none']) {
      const payload = { name: '高', query: '', organizationId };
      const created = refuse(at.viewer.send({ method: 'POST', url: VIEWS, payload }), [
        400,
        'foreign-reference',
      ]);
      expect(await created).toMatchObject([{ pointer: '#/organizationId' }]);
      await refuse(change(at.viewer, id, { organizationId }), [400, 'foreign-reference']);
    }
  });

  test('is its owner’s alone again when the organisation is removed', async () => {
    const { prisma } = api.database.db;
    const place = await buildOrganization(api.database.db, { parentId: at.bureau });
    await save(at.viewer, { organizationId: place });
    await prisma.organization.delete({ where: { id: place } });
    expect(await list(at.viewer)).toMatchObject([{ organization: null, isShared: false }]);
    expect(await list(colleague)).toEqual([]);
  });

  test('is in the log of the organisation from its sharing to its end', async () => {
    const { id } = await save(at.viewer, { name: '我的' });
    await change(at.viewer, id, { organizationId: at.bureau });
    await change(at.viewer, id, { organizationId: at.bureau });
    await change(at.admin, id, { query: 'level=low' });
    await change(at.viewer, id, { organizationId: at.section, name: '科的' });
    await remove(at.viewer, id);
    const was = { name: '我的', query: 'level=high' };
    const is = { name: '我的', query: 'level=low' };
    const last = { name: '科的', query: 'level=low' };
    expect(await entriesAbout(api, id)).toMatchObject([
      { action: 'view.shared', organizationId: at.bureau, before: null, after: was },
      { action: 'view.changed', organizationId: at.bureau, before: was, after: is },
      { action: 'view.removed', organizationId: at.bureau, before: is, after: null },
      { action: 'view.shared', organizationId: at.section, before: null, after: last },
      { action: 'view.removed', organizationId: at.section, before: last, after: null },
    ]);
  });
});

describe('POST /api/v1/saved-views answers 400', () => {
  test.each([
    [{ name: '' }, '#/name'],
    [{ name: '　' }, '#/name'],
    [{ name: 'x'.repeat(101) }, '#/name'],
    [{ name: 'a\u0000' }, '#/name'],
    [{ query: 'x'.repeat(16_001) }, '#/query'],
    [{ query: undefined }, '#/query'],
    [{ organizationId: undefined }, '#/organizationId'],
    [{ ownerId: crypto.randomUUID() }, '#/ownerId'],
  ])('to %j, and says where', async (facts, pointer) => {
    const payload = { name: '高风险', query: '', organizationId: null, ...facts };
    const errors = await refuse(at.viewer.send({ method: 'POST', url: VIEWS, payload }), [
      400,
      'invalid-request',
    ]);
    expect(errors).toMatchObject([{ pointer }]);
  });
});
