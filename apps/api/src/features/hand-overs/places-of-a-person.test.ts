import type { Places } from '@lianfang/contracts';
import { buildHolder, buildParty, buildUser } from '@lianfang/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HandOverDesk, openHandOverDesk } from '../../../testing/hand-over-desk.ts';
import { type LoggedIn, openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const PATH = '/api/v1/hand-overs';
let api: TestApp;
let at: TwoBureaus;
let desk: HandOverDesk;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

beforeEach(async () => {
  desk = await openHandOverDesk(api, at);
});

afterAll(() => api.close());

describe('GET /hand-overs/places?holder=', () => {
  test('of a person lists what all the posts answer for that they hold today', async () => {
    const { db } = api.database;
    const name = `某甲 ${desk.title}`;
    const second = await buildParty(db, { organizationId: at.bureau, name: `兼岗 ${desk.title}` });
    await desk.answerForStages(second, ['公示']);
    for (const partyId of [desk.from, second]) await buildHolder(db, { partyId, name });
    await buildHolder(db, { partyId: desk.to, name, from: '2025-01-01', to: '2025-12-31' });
    await desk.answerForStages(desk.to, ['归档']);
    const { items, total } = (
      await at.viewer.get(`${PATH}/places?holder=${encodeURIComponent(name)}`)
    ).json();
    expect(total).toBe(4);
    expect(items.map(({ party }: Places['items'][number]) => party?.isVacant)).not.toContain(true);
    expect(items.map(({ stage }: Places['items'][number]) => stage.name).toSorted()).toEqual(
      ['公示', '受理', '审查', '办结'].toSorted(),
    );
  });

  test('of a name tells whose account each place is of, as far as the reader may read it, and which may be handed over', async () => {
    const { db } = api.database;
    const name = `某乙 ${desk.title}`;
    const grants = [
      { role: 'viewer', organizationId: at.county },
      { role: 'admin', organizationId: at.bureau },
    ] as const;
    const reader = await api.logIn({ grants: [...grants] });
    const above = await buildParty(db, { organizationId: at.county, name: `县岗 ${desk.title}` });
    await desk.answerForStages(above, ['批示'], at.county);
    const ofBureau = [{ role: 'viewer', organizationId: at.bureau }] as const;
    const near = await buildUser(db, { name, grants: [...ofBureau] });
    const far = await buildUser(db, { name });
    await buildHolder(db, { partyId: desk.from, name, userId: near });
    await buildHolder(db, { partyId: above, name, userId: far });
    const url = `${PATH}/places?holder=${encodeURIComponent(name)}`;
    const tell = async (as: LoggedIn) => {
      const { items }: Places = (await as.get(url)).json();
      return items.map(({ stage, mayHandOver, holder }) => [stage.name, mayHandOver, holder]);
    };
    const own = { userId: near, username: expect.stringMatching(/^person-/) };
    expect((await tell(reader)).toSorted()).toEqual(
      [
        ['受理', true, own],
        ['审查', true, own],
        ['办结', true, own],
        ['批示', false, { userId: far, username: null }],
      ].toSorted(),
    );
    const unread = { userId: near, username: null };
    expect((await tell(at.viewer)).map(([, ...rest]) => rest)).toEqual([
      [false, unread],
      [false, unread],
      [false, unread],
    ]);
  });
});
