import type { ChangeSavedView, SavedView } from '@lianfang/contracts';
import { useState } from 'react';
import { readAgainIfStale } from '../../../lib/read-again-if-stale.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { explainRefusal } from '../../../ui/explain-refusal.ts';
import { savedViewChanges } from '../saved-views.queries.ts';
import type { ViewAct } from '../view-act.ts';
import styles from './view-list-dialog.module.css';

interface ViewActionsProps {
  view: SavedView;
  query: string;
  onAct: (act: ViewAct) => void;
  onDone: (said: string) => Promise<void>;
  /** Somebody else changed it meanwhile. */
  onStale: () => Promise<void>;
}

/** What its owner may do with a view, and whoever keeps those of an organisation in order. */
export function ViewActions({ view, query, onAct, onDone, onStale }: ViewActionsProps) {
  const { views: texts } = useRegisterTexts();
  const { form } = useOfficeTexts();
  const { states } = useTexts();
  const [refused, setRefused] = useState('');
  // Whoever no longer reaches the organisation changes nothing that its people see.
  const isBeyond = view.isShared && view.organization === null;
  async function change(facts: ChangeSavedView, done: string) {
    try {
      await readAgainIfStale(() => savedViewChanges.change(view, facts), onStale);
      await onDone(done);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const [first] = explainRefusal(error, () => false, states, form);
      setRefused(first?.message ?? form.notSaved);
    }
  }
  return (
    <div className={styles.actions}>
      {isBeyond && (
        <Button
          kind="quiet"
          aria-label={texts.takeBackOf(view.name)}
          onClick={() => change({ organizationId: null }, texts.done.takenBack(view.name))}
        >
          {texts.takeBack}
        </Button>
      )}
      {!isBeyond && view.query !== query && (
        <Button
          kind="quiet"
          aria-label={texts.updateOf(view.name)}
          onClick={() => change({ query }, texts.done.updated(view.name))}
        >
          {texts.update}
        </Button>
      )}
      {!isBeyond && (
        <Button
          kind="quiet"
          aria-label={texts.renameOf(view.name)}
          onClick={() => onAct({ kind: 'rename', view })}
        >
          {texts.rename}
        </Button>
      )}
      <Button
        kind="quiet"
        aria-label={texts.removeOf(view.name)}
        onClick={() => onAct({ kind: 'remove', view })}
      >
        {texts.remove}
      </Button>
      <p role="alert" className={styles.refused}>
        {refused}
      </p>
    </div>
  );
}
