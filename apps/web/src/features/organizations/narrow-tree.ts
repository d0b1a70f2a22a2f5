import type { OrganizationNode } from '@lianfang/contracts';
import { foldWords } from '@lianfang/domain';
import { listPath } from '../../lib/tree.ts';

/** Those whose name holds the words, each with all that stands above it; the tree stays a tree. */
export function narrowTree(
  nodes: readonly OrganizationNode[],
  words: string,
): readonly OrganizationNode[] {
  const sought = foldWords(words);
  if (sought === '') return nodes;
  const kept = new Set<OrganizationNode>();
  for (const node of nodes) {
    if (!foldWords(node.name).includes(sought)) continue;
    for (const one of listPath(nodes, node.id)) kept.add(one);
  }
  return nodes.filter((node) => kept.has(node));
}
