import type { OrganizationNode } from '@lianfang/contracts';
import { useState } from 'react';
import { arrangeTree, listOpenRows, listPath } from '../../../lib/tree.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { TreeView } from '../../../ui/tree-view.tsx';
import { narrowTree } from '../narrow-tree.ts';
import { useOpenNodes } from '../use-open-nodes.ts';
import styles from './organization-tree.module.css';

interface OrganizationTreeProps {
  nodes: readonly OrganizationNode[];
  chosenId: string | null;
  words: string;
  onChoose: (id: string) => void;
  onFind: (words: string) => void;
}

export function OrganizationTree({
  nodes,
  chosenId,
  words,
  onChoose,
  onFind,
}: OrganizationTreeProps) {
  const { organizations: texts } = useAdministrationTexts();
  const rows = arrangeTree(narrowTree(nodes, words));
  const depths = new Map(rows.map(({ node, depth }) => [node.id, depth]));
  const way = listPath(nodes, chosenId).slice(0, -1);
  const { isOpen, toggle } = useOpenNodes(depths, new Set(way.map(({ id }) => id)));
  // Looking for words opens everything: what was found would otherwise stay hidden.
  const isSeen = (id: string) => words !== '' || isOpen(id);
  const seen = listOpenRows(rows, isSeen);
  const [moved, setMoved] = useState<string | null>(null);
  const current = [moved, chosenId].find((id) => seen.some(({ node }) => node.id === id));
  return (
    <section className={styles.panel} aria-label={texts.tree}>
      <div className={styles.find}>
        <SearchField
          label={texts.find}
          placeholder={texts.find}
          value={words}
          onChange={(event) => onFind(event.target.value)}
        />
      </div>
      {seen.length === 0 ? (
        <p className={styles.none}>{texts.noneFound(words)}</p>
      ) : (
        <TreeView
          label={texts.tree}
          rows={seen}
          isOpen={isSeen}
          onToggle={toggle}
          currentId={current ?? seen[0]?.node.id ?? ''}
          onMove={setMoved}
          selectedId={chosenId}
          onSelect={(id) => {
            setMoved(id);
            onChoose(id);
          }}
          renderNote={(node) => texts.kinds[node.kind]}
        />
      )}
      <p className={styles.foot}>
        <span>{texts.total(nodes.length)}</span>
        <span className={styles.keys}>{texts.treeKeys}</span>
      </p>
    </section>
  );
}
