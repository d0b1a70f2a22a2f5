import type { Party } from '@lianfang/contracts';
import { buildHolder, buildParty } from '@lianfang/db/testing';
import {
  beijingDayOf,
  findOverlapping,
  type HolderPeriod,
  holdersOn,
  isVacant,
} from '@lianfang/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/test-app.ts';
import { openTwoBureaus, type TwoBureaus } from '../../../testing/two-bureaus.ts';

const DAY = 24 * 60 * 60 * 1000;
let api: TestApp;
let at: TwoBureaus;

beforeAll(async () => {
  api = await openTestApp();
  at = await openTwoBureaus(api);
});

afterAll(() => api.close());

/** Days close to today, where it matters on which side they lie. */
const days = fc.integer({ min: -3, max: 3 });
const periods = fc.array(
  fc.record({
    first: days,
    length: fc.option(fc.integer({ min: 0, max: 3 })),
    name: fc.constantFrom('甲', '乙', '丙', '丁'),
    role: fc.constantFrom('main' as const, 'deputy' as const),
  }),
  { maxLength: 6 },
);

test('who holds a post today is in the answer what the rule says of its history', async () => {
  const now = Date.now();
  const dayIn = (offset: number) => beijingDayOf(new Date(now + offset * DAY));
  await fc.assert(
    fc.asyncProperty(periods, async (wanted) => {
      const organizationId = at.bureau;
      const name = `岗位 ${crypto.randomUUID()}`;
      const partyId = await buildParty(api.database.db, { organizationId, name });
      const held: HolderPeriod[] = [];
      for (const { first, length, ...facts } of wanted) {
        const to = length === null ? null : dayIn(first + length);
        const holder = { ...facts, userId: null, from: dayIn(first), to };
        const isPossible = findOverlapping(held, holder).length === 0;
        const building = buildHolder(api.database.db, { ...holder, partyId });
        if (isPossible) await building;
        else await expect(building).rejects.toThrow('already');
        if (isPossible) held.push(holder);
      }
      const party: Party = (await at.viewer.get(`/api/v1/responsible-parties/${partyId}`)).json();
      expect(party.isVacant).toBe(isVacant({ kind: 'post', isRetired: false }, held, dayIn(0)));
      expect(party.holders.map((one) => one.name).toSorted()).toEqual(
        holdersOn(held, dayIn(0))
          .map((one) => one.name)
          .toSorted(),
      );
    }),
    { numRuns: 40 },
  );
});
