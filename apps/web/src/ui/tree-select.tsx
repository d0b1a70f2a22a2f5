import type { SelectHTMLAttributes } from 'react';
import { arrangeTree } from '../lib/tree.ts';
import styles from './tree-select.module.css';

interface Item {
  id: string;
  parentId: string | null;
  name: string;
}

interface TreeSelectProps extends SelectHTMLAttributes<HTMLSelectElement> {
  nodes: readonly Item[];
  /** What the empty choice says; left out where there is none. */
  nothing?: string | undefined;
  isPossible?: (id: string) => boolean;
}

/** Spaces of the width of a character: browsers indent no option. */
const INDENT = '\u3000';

/** One node of a tree. A plain list of options: every desktop opens it its own way, by keyboard too. */
export function TreeSelect({ nodes, nothing, isPossible, ...select }: TreeSelectProps) {
  return (
    <select {...select} className={styles.select}>
      {nothing !== undefined && <option value="">{nothing}</option>}
      {arrangeTree(nodes).map(({ node, depth }) => (
        <option
          key={node.id}
          value={node.id}
          disabled={isPossible && !isPossible(node.id)}
          lang="zh-CN"
        >
          {INDENT.repeat(depth) + node.name}
        </option>
      ))}
    </select>
  );
}
