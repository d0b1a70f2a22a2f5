import { expect, test } from 'vitest';
import { listChoices } from './list-choices.ts';

const TREE = [
  { id: 'county', parentId: null, name: '某县' },
  { id: 'bureau', parentId: 'county', name: '某县水利局' },
];
const OWNERS = [
  { id: 'bureau', name: '某县水利局' },
  { id: 'foreign', name: '外县水利局' },
];
const idsOf = (...args: Parameters<typeof listChoices>) => listChoices(...args).map(({ id }) => id);

test('the public chooses among those that something is listed of', () => {
  expect(idsOf([], OWNERS, null, '所选')).toEqual(['bureau', 'foreign']);
});

test('whoever reaches organisations has their tree first, and each once', () => {
  expect(idsOf(TREE, OWNERS, 'bureau', '所选')).toEqual(['county', 'bureau', 'foreign']);
});

test('what the address names stays chosen, also without a name', () => {
  expect(listChoices(TREE, [], 'gone', '所选')).toContainEqual({
    id: 'gone',
    parentId: null,
    name: '所选',
  });
});
