import { useTexts } from '../../../texts/texts-context.tsx';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { explainRefusal } from '../../../ui/explain-refusal.ts';
import styles from './import-dialog.module.css';

/** Why there is no file. */
export function ExportFailure({ error, onClose }: { error: Error; onClose: () => void }) {
  const { sheet: texts } = useAdministrationTexts().parties;
  const { states } = useTexts();
  const { form } = useOfficeTexts();
  return (
    <Dialog title={texts.exportFailed} onClose={onClose}>
      <div className={styles.body} role="alert">
        {explainRefusal(error, () => false, states, form).map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
      </div>
      <Button onClick={onClose}>{states.close}</Button>
    </Dialog>
  );
}
