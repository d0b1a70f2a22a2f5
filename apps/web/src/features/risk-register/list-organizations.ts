import type { RegisterMatrix } from '@lianfang/contracts';

interface OrganizationChoice {
  id: string;
  parentId: string | null;
  name: string;
}

/**
 * Organisations to choose from: the tree that the reader reaches, and beside it those elsewhere that have rows,
 * whose place in the tree the reader is not told.
 */
export function listOrganizations(
  tree: readonly OrganizationChoice[],
  rows: RegisterMatrix['rows'],
): OrganizationChoice[] {
  const known = new Set(tree.map(({ id }) => id));
  const others = rows.flatMap(({ key, name }) =>
    key === null || known.has(key) ? [] : [{ id: key, parentId: null, name: name ?? key }],
  );
  return [...tree, ...others];
}
