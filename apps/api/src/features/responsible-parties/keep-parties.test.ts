import { buildChart, buildParty } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerForOneStage } from '../../../testing/answer-for-one-stage.ts';
import { sendAtOnce } from '../../../testing/at-once.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { entriesAbout, openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/responsible-parties';
const FIRST = { 'if-match': '"r1"' };
let api: TestApp;
let at: TwoBureaus;
let party: string;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

let parties = 0;

beforeEach(async () => {
  parties += 1;
  party = await buildParty(api.database.db, {
    organizationId: at.bureau,
    name: `受理岗 ${parties}`,
  });
});

afterAll(() => api.close());

const patch = (payload: object, headers: Record<string, string> = FIRST, reader = at.admin) =>
  reader.send({ method: 'PATCH', url: `${PATH}/${party}`, payload, headers });
const read = async (reader: LoggedIn = at.viewer) => reader.get(`${PATH}/${party}`);

const answerForAStage = () => answerForOneStage(api, at, party);

describe('PATCH /responsible-parties/{partyId}', () => {
  test('a rename keeps the former name, and what a published version printed stays as it was', async () => {
    await answerForAStage();
    const response = await patch({ name: '窗口岗' });
    expect([response.statusCode, response.headers.etag]).toEqual([200, '"r2"']);
    expect(response.json()).toMatchObject({
      name: '窗口岗',
      formerNames: [{ name: `受理岗 ${parties}` }],
    });
    const stages = (await at.viewer.get(`${PATH}/${party}/stages`)).json();
    expect(stages.items[0].stages[0].printedAs).toEqual(['经办人']);
    expect(await entriesAbout(api, party)).toMatchObject([
      {
        action: 'party.changed',
        before: { name: `受理岗 ${parties}` },
        after: { name: '窗口岗' },
      },
    ]);
    const found = await at.viewer.get(`${PATH}?q=${encodeURIComponent(`受理岗 ${parties}`)}`);
    expect(found.json().items.map(({ id }: { id: string }) => id)).toContain(party);
  });

  test('how to reach it is no word of the log: only that there is a way', async () => {
    await patch({ contact: '内线 8000' });
    expect(await entriesAbout(api, party)).toMatchObject([
      { before: { contact: false }, after: { contact: true } },
    ]);
  });

  test('what changes nothing is no change: no entry, the same ETag', async () => {
    const response = await patch({ kind: 'post', contact: '' });
    expect([response.statusCode, response.headers.etag]).toEqual([200, '"r1"']);
    expect(await entriesAbout(api, party)).toEqual([]);
  });

  test('one that answers for a stage is not retired; afterwards it is, and can be taken back', async () => {
    await answerForAStage();
    const refused = await patch({ isRetired: true });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'party-in-use']);
    const end = { to: new Date() };
    await api.database.db.prisma.stageAssignment.updateMany({
      where: { partyId: party },
      data: end,
    });
    const retired = await patch({ isRetired: true });
    expect(retired.json()).toMatchObject({ isRetired: true, isVacant: false });
    expect((await at.viewer.get(`${PATH}?q=${parties}`)).json().items).toEqual([]);
    const back = await patch({ isRetired: false }, { 'if-match': '"r2"' });
    expect(back.json()).toMatchObject({ isRetired: false, isVacant: true });
    expect((await entriesAbout(api, party)).map(({ action }) => action)).toEqual([
      'party.retired',
      'party.restored',
    ]);
  });

  test('a retired party answers for nothing new, by no way into the database', async () => {
    const { db } = api.database;
    const chart = await buildChart(db, { organizationId: at.bureau });
    await patch({ isRetired: true });
    const assigning = db.pool.query(
      'INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at) VALUES ($1, $2, $3, now())',
      [chart.id, chart.stages[0]?.id, party],
    );
    await expect(assigning).rejects.toThrow('is retired');
  });

  test('without If-Match 428, with an old one 412, and nobody is overwritten', async () => {
    expect((await patch({ name: '甲' }, {})).statusCode).toBe(428);
    await patch({ name: '乙岗' });
    const stale = await patch({ name: '丙岗' });
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'stale']);
    expect((await read()).json().name).toBe('乙岗');
  });

  test('of two changes at once one is made, and the other is told', async () => {
    const answers = await sendAtOnce(api, [
      () => patch({ name: '先' }),
      () => patch({ name: '后' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 412]);
    expect(await entriesAbout(api, party)).toHaveLength(1);
  });

  test('it is no section of its own', async () => {
    await patch({ kind: 'section' });
    const response = await patch({ sectionId: party }, { 'if-match': '"r2"' });
    expect(response.json().code).toBe('foreign-reference');
  });

  test('a section is neither retired nor made something else while parties in use belong to it', async () => {
    const { db } = api.database;
    const place = { organizationId: at.bureau };
    await patch({ kind: 'section' });
    const sectionId = party;
    const member = await buildParty(db, { ...place, name: `科员岗 ${parties}` });
    await db.prisma.responsibleParty.update({ where: { id: member }, data: { sectionId } });
    expect((await read()).json().members).toEqual([{ id: member, name: `科员岗 ${parties}` }]);
    for (const change of [{ isRetired: true }, { kind: 'post' }]) {
      const refused = await patch(change, { 'if-match': '"r2"' });
      expect(refused.json()).toMatchObject({ status: 409, code: 'section-in-use' });
    }
    await db.prisma.responsibleParty.update({
      where: { id: member },
      data: { retiredAt: new Date() },
    });
    expect((await patch({ isRetired: true }, { 'if-match': '"r2"' })).statusCode).toBe(200);

    const restore = (payload: object) =>
      at.admin.send({
        method: 'PATCH',
        url: `${PATH}/${member}`,
        payload: { isRetired: false, ...payload },
        headers: FIRST,
      });
    expect((await restore({})).json()).toMatchObject({
      code: 'foreign-reference',
      errors: [{ pointer: '#/sectionId' }],
    });
    expect((await restore({ sectionId: null })).statusCode).toBe(200);
  });

  test('a viewer may not, somebody of another organisation finds nothing', async () => {
    expect((await patch({ name: '丁' }, FIRST, at.viewer)).statusCode).toBe(403);
    const grants = [{ role: 'admin', organizationId: at.foreignBureau }] as const;
    const stranger = await api.logIn({ grants: [...grants] });
    expect((await patch({ name: '丁' }, FIRST, stranger)).json().code).toBe('party-not-found');
    expect((await read(stranger)).statusCode).toBe(404);
    expect((await api.get(`${PATH}/${party}`)).statusCode).toBe(401);
    expect((await at.viewer.get(`${PATH}/no-such-id`)).statusCode).toBe(404);
  });
});
