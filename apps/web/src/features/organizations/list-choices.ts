interface Choice {
  id: string;
  parentId: string | null;
  name: string;
}

/**
 * The organisations that can be chosen: the tree that the reader reaches, if any, then the others that something
 * is listed of, whose place in the tree the reader is not told, and what an address names beyond them.
 */
export function listChoices(
  tree: readonly Choice[],
  owners: readonly { id: string; name: string }[],
  chosenId: string | null,
  chosenName: string,
): Choice[] {
  const known = new Set(tree.map(({ id }) => id));
  const others = owners.filter(({ id }) => !known.has(id));
  const listed = [...tree, ...others.map(({ id, name }) => ({ id, name, parentId: null }))];
  const isListed = chosenId === null || listed.some(({ id }) => id === chosenId);
  return isListed ? listed : [...listed, { id: chosenId, name: chosenName, parentId: null }];
}
