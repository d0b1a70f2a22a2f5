import type { RegisterMatrix } from '@lianfang/contracts';

interface OrganizationChoice {
  id: string;
  parentId: string | null;
  name: string;
}

/**
 * Organisations to choose from: the tree that the reader reaches, beside it those elsewhere that have rows, whose place
 * in the tree the reader is not told, and the one that an address names beyond them.
 */
export function listOrganizations(
  tree: readonly OrganizationChoice[],
  rows: RegisterMatrix['rows'],
  chosen: { id: string | null; name: string },
): OrganizationChoice[] {
  const known = new Set(tree.map(({ id }) => id));
  const others = rows.flatMap(({ key, name }) =>
    key === null || known.has(key) ? [] : [{ id: key, parentId: null, name: name ?? key }],
  );
  const listed = [...tree, ...others];
  const { id, name } = chosen;
  const isListed = id === null || listed.some((one) => one.id === id);
  return isListed ? listed : [...listed, { id, name, parentId: null }];
}
