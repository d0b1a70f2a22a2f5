import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Button } from '../../../ui/button.tsx';
import type { RowCell } from '../row-cell.ts';
import styles from './register-table.module.css';

/** How many measures the stage has; they open below the row. */
export function MeasureCount({ row, isOpen, onToggle }: RowCell) {
  const texts = useRegisterTexts();
  const count = row.controlMeasures.length;
  if (count === 0) return <span className={styles.missing}>{texts.noMeasures}</span>;
  return (
    <Button
      kind="quiet"
      className={styles.measures}
      aria-expanded={isOpen}
      aria-label={texts.showMeasures(count, row.riskPoint.text)}
      onClick={onToggle}
    >
      {texts.measureCount(count)} <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
    </Button>
  );
}
