import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEndedSections } from './party-members.ts';
import type { KnownParty, PartyStep } from './party-row.ts';

const PLACE = { id: 'bureau', names: ['水利局'], isManaged: true };
const IDS = ['a', 'b', 'c', 'd'];

function buildParty(id: string, facts: Partial<KnownParty> = {}): KnownParty {
  return {
    ...{ id, organizationId: PLACE.id, revision: 1, name: id, kind: 'post' },
    ...{ sectionId: null, contact: null, isRetired: false },
    ...facts,
  };
}

function change(old: KnownParty, facts: Partial<KnownParty>, row = 2): PartyStep {
  return { row, id: old.id, place: PLACE, old, next: { ...old, ...facts } };
}

const SECTION = buildParty('a', { kind: 'section' });
const MEMBER = buildParty('b', { sectionId: 'a' });

describe('sections that rows would end', () => {
  test('one with a party in use is retired in no row, and made nothing else', () => {
    const known = [SECTION, MEMBER];
    expect(findEndedSections([change(SECTION, { isRetired: true })], known)).toEqual([
      { row: 2, column: 'state', text: 'sectionHasMembers' },
    ]);
    expect(findEndedSections([change(SECTION, { kind: 'post' })], known)).toMatchObject([
      { column: 'kind' },
    ]);
  });

  test('is retired where another row takes the member out of it, or retires it too', () => {
    const retired = change(SECTION, { isRetired: true });
    for (const leave of [{ sectionId: null }, { isRetired: true }]) {
      const steps = [retired, change(MEMBER, leave, 3)];
      expect(findEndedSections(steps, [SECTION, MEMBER])).toEqual([]);
    }
  });

  test('whatever the rows, no party in use is left in a section that ends without being told', () => {
    const facts = fc.record({
      kind: fc.constantFrom('post' as const, 'section' as const),
      sectionId: fc.constantFrom(null, ...IDS),
      isRetired: fc.boolean(),
    });
    const pair = fc.tuple(facts, fc.option(facts));
    fc.assert(
      fc.property(fc.tuple(pair, pair, pair, pair), (pairs) => {
        const known = pairs.map(([old], n) => buildParty(IDS[n] as string, old));
        const steps = pairs.flatMap(([, next], n) =>
          next ? change(known[n] as KnownParty, next, n + 2) : [],
        );
        const after = known.map((old) => steps.find(({ id }) => id === old.id)?.next ?? old);
        const told = findEndedSections(steps, known).map(({ row }) => IDS[row - 2]);
        known.forEach((old, n) => {
          const next = after[n] as KnownParty;
          const wasSection = old.kind === 'section' && !old.isRetired;
          const ends = wasSection && (next.kind !== 'section' || next.isRetired);
          const isLeft = after.some((one) => !one.isRetired && one.sectionId === old.id);
          const isStep = steps.some(({ id }) => id === old.id);
          expect(told.includes(old.id)).toBe(isStep && ends && isLeft);
        });
      }),
    );
  });
});
