import { useTexts } from '../../../texts/texts-context.tsx';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { explainRefusal } from '../../../ui/explain-refusal.ts';
import { BrokenFileError } from '../export-file.ts';
import styles from './export-dialog.module.css';

/** Why there is no file. */
export function ExportFailure({ error }: { error: Error }) {
  const { states } = useTexts();
  const { form } = useOfficeTexts();
  const { exporting: texts } = useRegisterTexts();
  const reasons =
    error instanceof BrokenFileError
      ? [texts.broken]
      : explainRefusal(error, () => false, states, form).map(({ message }) => message);
  return (
    <div role="alert" className={styles.failure}>
      <strong>{texts.failed}</strong>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </div>
  );
}
