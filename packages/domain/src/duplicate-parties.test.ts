import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDuplicateParties, normalizePartyName } from './duplicate-parties.ts';

const named = (...names: string[]) =>
  names.map((name, n) => ({ id: String(n), name, organizationId: 'bureau' }));
const namesOf = (groups: { name: string }[][]) =>
  groups.map((group) => group.map(({ name }) => name));

describe('parties that may be one', () => {
  test('are those whose names mean the same: 办理人 and 经办人, 承办人员 too', () => {
    const found = findDuplicateParties(named('办理人', '科室负责人', '经办人', '承办人员', '局长'));
    expect(namesOf(found)).toEqual([['办理人', '经办人', '承办人员']]);
  });

  test('are those who differ by blanks, width, marks or case alone', () => {
    const found = findDuplicateParties(named('A岗（甲）', '甲科', 'Ａ 岗(甲)', 'a岗甲', '甲 科'));
    expect(namesOf(found)).toEqual([
      ['A岗（甲）', 'Ａ 岗(甲)', 'a岗甲'],
      ['甲科', '甲 科'],
    ]);
  });

  test('are of one organisation', () => {
    const apart = named('办理人', '经办人').map((party) => ({
      ...party,
      organizationId: party.id,
    }));
    expect(findDuplicateParties(apart)).toEqual([]);
  });

  test('are not those who stand above each other: 科室负责人 and 相关科室负责人', () => {
    expect(findDuplicateParties(named('科室负责人', '相关科室负责人', '分管负责人'))).toEqual([]);
  });

  test('are each in one group at most, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const found = findDuplicateParties(named(...names)).flat();
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        for (const { name } of found) {
          const same = names.filter((one) => normalizePartyName(one) === normalizePartyName(name));
          expect(same.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
