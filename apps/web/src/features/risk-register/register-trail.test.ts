import { expect, test } from 'vitest';
import { placeOfTrail, readTrail, writeReturn } from './register-trail.ts';

const CURSOR = '0b6c1a3e-0000-4000-8000-000000000001.0b6c1a3e-0000-4000-8000-000000000002';

function trailAt(register: string, row: number) {
  const params = new URLSearchParams({ risk: 'point', register, row: `${row}`, cursor: CURSOR });
  const trail = readTrail(params);
  if (!trail) throw new Error('There should be a trail');
  return trail;
}

test('the way back leads to the page that was left, as long as the walk stays on it', () => {
  expect(writeReturn(trailAt('level=high&page=3', 41), undefined)).toBe('level=high&page=3');
  expect(writeReturn(trailAt('level=high&page=3', 60), undefined)).toBe('level=high&page=3');
});

test('whoever walked over the edge of the page comes back to the next one, or the one before', () => {
  expect(writeReturn(trailAt('level=high&page=3', 61), undefined)).toBe('level=high&page=4');
  expect(writeReturn(trailAt('level=high&page=3', 40), undefined)).toBe('level=high&page=2');
  expect(writeReturn(trailAt('pageSize=10&page=2', 1), undefined)).toBe('pageSize=10');
});

test('beyond the rows that are counted a page begins right after the row before', () => {
  const place = placeOfTrail(trailAt('page=500', 10_001), CURSOR);
  expect(place).toEqual({ kind: 'after', cursor: CURSOR, row: 10_001 });
  const far = trailAt(`after=${CURSOR}&row=10001`, 10_020);
  expect(placeOfTrail(far, undefined)).toBe(far.state.place);
  expect(placeOfTrail(trailAt(`after=${CURSOR}&row=10001`, 10_000), undefined)).toEqual({
    kind: 'page',
    page: 500,
  });
});

test('a chart that was opened from elsewhere has no way back, and a broken cursor no neighbours', () => {
  expect(readTrail(new URLSearchParams('stage=1&risk=2'))).toBeUndefined();
  expect(readTrail(new URLSearchParams('risk=2&register=&row=0'))).toBeUndefined();
  const broken = readTrail(new URLSearchParams('risk=2&register=&row=7&cursor=x'));
  expect(broken).toMatchObject({ row: 7, cursor: null });
});
