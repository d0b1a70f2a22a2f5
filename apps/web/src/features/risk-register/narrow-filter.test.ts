import { expect, test } from 'vitest';
import { narrowFilter } from './narrow-filter.ts';
import { ALL_ROWS } from './register-filter.ts';

test('a month is asked for from its first day to its last', () => {
  const days = (month: string) => {
    const { decidedFrom, decidedTo } = narrowFilter(ALL_ROWS, 'month', month) ?? ALL_ROWS;
    return [decidedFrom, decidedTo];
  };
  expect(days('2026-11')).toEqual(['2026-11-01', '2026-11-30']);
  expect(days('2026-12')).toEqual(['2026-12-01', '2026-12-31']);
  expect(days('2028-02')).toEqual(['2028-02-01', '2028-02-29']);
});

test('a month does not widen the days that are asked for already', () => {
  const filter = { ...ALL_ROWS, decidedFrom: '2026-11-10', decidedTo: '2027-01-01' };
  expect(narrowFilter(filter, 'month', '2026-11')).toMatchObject({
    decidedFrom: '2026-11-10',
    decidedTo: '2026-11-30',
  });
});

test('what has no date and what has nobody are asked for as such', () => {
  expect(narrowFilter(ALL_ROWS, 'month', null)).toEqual({ ...ALL_ROWS, isUndecided: true });
  expect(narrowFilter(ALL_ROWS, 'responsible-party', null)).toEqual({
    ...ALL_ROWS,
    hasNoParty: true,
  });
});

test('one of several wordings takes the place of all of them', () => {
  const filter = { ...ALL_ROWS, parties: ['办理人', '能源局'], hasNoParty: true };
  expect(narrowFilter(filter, 'responsible-party', '能源局')).toEqual({
    ...ALL_ROWS,
    parties: ['能源局'],
  });
});

test('somebody who only answers together with those that are asked for leads nowhere', () => {
  const filter = { ...ALL_ROWS, parties: ['办理人'] };
  expect(narrowFilter(filter, 'responsible-party', '能源局')).toBeUndefined();
  expect(narrowFilter(filter, 'responsible-party', null)).toBeUndefined();
});

test('the other conditions stay', () => {
  const filter = { ...ALL_ROWS, words: '回避', levels: ['high' as const] };
  expect(narrowFilter(filter, 'category', 'penalty')).toEqual({
    ...filter,
    categories: ['penalty'],
  });
  expect(narrowFilter(filter, 'stage', '调查')).toEqual({ ...filter, stage: '调查' });
  expect(narrowFilter(filter, 'organization', 'id')).toEqual({
    ...filter,
    organizationId: 'id',
    isDirect: true,
  });
});
