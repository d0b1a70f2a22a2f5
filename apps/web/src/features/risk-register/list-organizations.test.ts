import { expect, test } from 'vitest';
import { listOrganizations } from './list-organizations.ts';

const county = { id: 'county', parentId: null, name: '某县' };
const bureau = { id: 'bureau', parentId: 'county', name: '水利局' };
const none = { id: null, name: '所选单位' };
const row = (key: string | null, name: string | null) => ({
  key,
  name,
  high: 1,
  medium: 0,
  low: 0,
  unassessed: 0,
  total: 1,
});

test('beside the tree that one reaches stand those elsewhere that have rows, each once', () => {
  const rows = [row('bureau', '水利局'), row('else', '能源局'), row(null, null)];
  expect(listOrganizations([county, bureau], rows, none)).toEqual([
    county,
    bureau,
    { id: 'else', parentId: null, name: '能源局' },
  ]);
});

test('what an address names can be seen as chosen, also where it has no rows of its own', () => {
  const chosen = { id: 'county', name: '所选单位' };
  expect(listOrganizations([], [row('bureau', '水利局')], chosen)).toEqual([
    { id: 'bureau', parentId: null, name: '水利局' },
    { id: 'county', parentId: null, name: '所选单位' },
  ]);
  expect(listOrganizations([county], [], chosen)).toEqual([county]);
});
