interface Node {
  id: string;
  parentId: string | null;
}

export interface TreeRow<Item> {
  node: Item;
  /** 0 for what stands at the top. */
  depth: number;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
  hasChildren: boolean;
}

/** A tree as it is read: each node, then all that lies under it. What has no visible parent stands at the top. */
export function arrangeTree<Item extends Node>(nodes: readonly Item[]): TreeRow<Item>[] {
  const children = groupByParent(nodes);
  const rows: TreeRow<Item>[] = [];
  function addAll(parentId: string | null, depth: number): void {
    const siblings = children.get(parentId) ?? [];
    siblings.forEach((node, index) => {
      const hasChildren = children.has(node.id);
      rows.push({ node, depth, place: index + 1, siblings: siblings.length, hasChildren });
      addAll(node.id, depth + 1);
    });
  }
  addAll(null, 0);
  return rows;
}

/** From the top down to the node itself; empty where it is not in the tree. */
export function listPath<Item extends Node>(nodes: readonly Item[], id: string | null): Item[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path: Item[] = [];
  let node = id === null ? undefined : byId.get(id);
  while (node && !path.includes(node)) {
    path.unshift(node);
    node = node.parentId === null ? undefined : byId.get(node.parentId);
  }
  return path;
}

function groupByParent<Item extends Node>(nodes: readonly Item[]): Map<string | null, Item[]> {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string | null, Item[]>();
  for (const node of nodes) {
    const parentId = node.parentId !== null && known.has(node.parentId) ? node.parentId : null;
    children.set(parentId, [...(children.get(parentId) ?? []), node]);
  }
  return children;
}

/** Without what lies under a closed node. */
export function listOpenRows<Item extends Node>(
  rows: readonly TreeRow<Item>[],
  isOpen: (id: string) => boolean,
): TreeRow<Item>[] {
  let closedAt = Number.POSITIVE_INFINITY;
  return rows.filter(({ node, depth }) => {
    if (depth > closedAt) return false;
    closedAt = isOpen(node.id) ? Number.POSITIVE_INFINITY : depth;
    return true;
  });
}
