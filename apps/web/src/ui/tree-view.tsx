import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { TreeRow } from '../lib/tree.ts';
import styles from './tree-view.module.css';

interface Item {
  id: string;
  parentId: string | null;
  name: string;
}

interface TreeViewProps<Node extends Item> {
  label: string;
  /** Those that are seen: what lies under a closed node is left out. */
  rows: readonly TreeRow<Node>[];
  isOpen: (id: string) => boolean;
  onToggle: (id: string, open: boolean) => void;
  /** The node that the arrow keys stand on; one Tab stop for the whole tree. */
  currentId: string;
  onMove: (id: string) => void;
  selectedId: string | null;
  onSelect: (id: string) => void;
  renderNote?: (node: Node) => ReactNode;
}

/** A tree by the book (WAI-ARIA): arrows move, open and close, Home and End go to its ends, Enter chooses. */
export function TreeView<Node extends Item>(props: TreeViewProps<Node>) {
  const { label, rows, isOpen, onToggle, currentId, onMove, selectedId, onSelect } = props;
  const treeRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!treeRef.current?.contains(document.activeElement)) return;
    treeRef.current.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  function handleKey(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = findAct(event.key, rows, currentId, isOpen);
    if (!act) return;
    event.preventDefault();
    if (act.kind === 'move') onMove(act.id);
    else if (act.kind === 'select') onSelect(act.id);
    else onToggle(act.id, act.kind === 'open');
  }

  return (
    <div ref={treeRef} role="tree" aria-label={label} className={styles.tree}>
      {rows.map(({ node, depth, place, siblings, hasChildren }) => (
        <div
          key={node.id}
          role="treeitem"
          aria-level={depth + 1}
          aria-posinset={place}
          aria-setsize={siblings}
          aria-expanded={hasChildren ? isOpen(node.id) : undefined}
          aria-selected={node.id === selectedId}
          tabIndex={node.id === currentId ? 0 : -1}
          className={styles.item}
          style={{ '--depth': depth }}
          onKeyDown={handleKey}
          onFocus={() => node.id !== currentId && onMove(node.id)}
          onClick={() => onSelect(node.id)}
        >
          {/* For a pointer alone: the keyboard has its arrows, a screen reader the state of the node. */}
          <span
            className={styles.twist}
            aria-hidden="true"
            data-open={(hasChildren && isOpen(node.id)) || undefined}
            onClick={(event) => {
              if (!hasChildren) return;
              event.stopPropagation();
              onToggle(node.id, !isOpen(node.id));
            }}
          >
            {hasChildren && '›'}
          </span>
          <span className={styles.name} lang="zh-CN">
            {node.name}
          </span>
          {props.renderNote && <span className={styles.note}>{props.renderNote(node)}</span>}
        </div>
      ))}
    </div>
  );
}

type Act = { kind: 'move' | 'open' | 'close' | 'select'; id: string };

function findAct<Node extends Item>(
  key: string,
  rows: readonly TreeRow<Node>[],
  currentId: string,
  isOpen: (id: string) => boolean,
): Act | undefined {
  const index = rows.findIndex(({ node }) => node.id === currentId);
  const row = rows[index];
  if (!row) return undefined;
  const move = (to: TreeRow<Node> | undefined): Act | undefined =>
    to && { kind: 'move', id: to.node.id };
  const isOpened = row.hasChildren && isOpen(currentId);
  switch (key) {
    case 'ArrowDown':
      return move(rows[index + 1]);
    case 'ArrowUp':
      return move(rows[index - 1]);
    case 'Home':
      return move(rows[0]);
    case 'End':
      return move(rows[rows.length - 1]);
    case 'ArrowRight':
      if (!row.hasChildren) return undefined;
      return isOpened ? move(rows[index + 1]) : { kind: 'open', id: currentId };
    case 'ArrowLeft':
      if (isOpened) return { kind: 'close', id: currentId };
      return move(rows.find(({ node }) => node.id === row.node.parentId));
    case 'Enter':
    case ' ':
      return { kind: 'select', id: currentId };
    default:
      return undefined;
  }
}
