import { expect, test } from 'vitest';
import { arrangeTree, listOpenRows, listPath } from './tree.ts';

const NODES = [
  { id: 'city', parentId: null },
  { id: 'county', parentId: 'city' },
  { id: 'bureau', parentId: 'county' },
  { id: 'other-county', parentId: 'city' },
  { id: 'alone', parentId: 'above what the reader sees' },
];

test('each node is followed by all that lies under it, with its depth and its place', () => {
  const rows = arrangeTree(NODES).map(({ node, depth, place, siblings, hasChildren }) => {
    return [node.id, depth, `${place}/${siblings}`, hasChildren];
  });
  expect(rows).toEqual([
    ['city', 0, '1/2', true],
    ['county', 1, '1/2', true],
    ['bureau', 2, '1/1', false],
    ['other-county', 1, '2/2', false],
    ['alone', 0, '2/2', false],
  ]);
});

test('the path leads from the top to the node, and is empty where the node is unknown', () => {
  expect(listPath(NODES, 'bureau').map(({ id }) => id)).toEqual(['city', 'county', 'bureau']);
  expect(listPath(NODES, 'alone').map(({ id }) => id)).toEqual(['alone']);
  expect(listPath(NODES, 'nowhere')).toEqual([]);
  expect(listPath(NODES, null)).toEqual([]);
});

test('what lies under a closed node is left out, however deep, and nothing else', () => {
  const seen = (closed: string[]) =>
    listOpenRows(arrangeTree(NODES), (id) => !closed.includes(id)).map(({ node }) => node.id);
  expect(seen([])).toHaveLength(5);
  expect(seen(['county'])).toEqual(['city', 'county', 'other-county', 'alone']);
  expect(seen(['city', 'bureau'])).toEqual(['city', 'alone']);
});
