import type { LevelFilter, Stage } from '@lianfang/contracts';
import { matchesLevels } from '@lianfang/domain';
import { useTexts } from '../../../texts/texts-context.tsx';
import { Button } from '../../../ui/button.tsx';
import styles from './filter-status.module.css';

interface FilterStatusProps {
  stages: readonly Stage[];
  levels: readonly LevelFilter[];
  onClear: () => void;
}

/** Says in words what the filter did, to those who see it and to those who hear it. */
export function FilterStatus({ stages, levels, onClear }: FilterStatusProps) {
  const { chart: texts, levels: levelTexts } = useTexts();
  const matching = stages.filter((stage) => matchesLevels(stage, levels)).length;
  const isFiltered = levels.length > 0;
  const words = levels.map((level) => levelTexts.ofStages[level]).join(texts.levelJoin);
  return (
    <div className={styles.status} data-filtered={isFiltered || undefined}>
      <p role="status" className={isFiltered ? undefined : 'visually-hidden'}>
        {isFiltered
          ? texts.filtered(matching, words, stages.length - matching)
          : texts.unfiltered(stages.length)}
      </p>
      {isFiltered && (
        <Button kind="quiet" onClick={onClear}>
          {texts.clearFilter}
        </Button>
      )}
    </div>
  );
}
