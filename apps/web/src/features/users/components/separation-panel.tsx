import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Failure } from '../../../ui/failure.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { SeparationStep } from '../separation-step.ts';
import { USERS_KEY, userChanges, userQueries } from '../users.queries.ts';
import styles from './separation-panel.module.css';
import { SeparationState } from './separation-state.tsx';

interface SeparationPanelProps {
  onDone: (said: string) => Promise<void>;
}

/** 三员分立: what it is, whether it holds, and the next step for this reader. Open when it waits for somebody. */
export function SeparationPanel({ onDone }: SeparationPanelProps) {
  const { users } = useAdministrationTexts();
  const { separation: texts } = users;
  const queryClient = useQueryClient();
  const { data: separation, error, refetch } = useQuery(userQueries.separation());
  const [step, setStep] = useState<SeparationStep | null>(null);
  if (error) return <Failure error={error} onRetry={refetch} />;
  if (!separation) return null;
  const state = separation.isOn ? (separation.proposal ? 'isProposed' : 'isOn') : 'isOff';

  async function change({ isOn, said }: SeparationStep) {
    try {
      await userChanges.changeSeparation(isOn);
      await onDone(said);
    } finally {
      await queryClient.invalidateQueries({ queryKey: USERS_KEY });
    }
  }
  return (
    <details className={styles.panel} open={separation.proposal !== null || undefined}>
      <summary>
        <h2>{texts.title}</h2>
        <Tag tone={state === 'isOn' ? 'good' : state === 'isOff' ? 'plain' : 'warn'}>
          {texts[state]}
        </Tag>
      </summary>
      <div className={styles.body}>
        <p>{texts.explain}</p>
        <p>{texts.whenOn}</p>
        <SeparationState separation={separation} onStep={setStep} />
      </div>
      {step && (
        <ConfirmDialog
          title={step.title}
          action={step.title}
          onClose={() => setStep(null)}
          onConfirm={() => change(step)}
        >
          <p>{step.hint}</p>
        </ConfirmDialog>
      )}
    </details>
  );
}
