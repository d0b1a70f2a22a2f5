import { type Chart, LEVEL_FILTERS, type LevelFilter } from '@lianfang/contracts';
import { countLevels } from '@lianfang/domain';
import { toggleIn } from '../../../lib/toggle-in.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { LevelToggle } from '../../../ui/level-toggle.tsx';
import type { ChartView } from '../chart-view.ts';
import { countPlaces } from '../count-places.ts';
import type { ChangeView } from '../use-chart-view.ts';
import styles from './chart-tools.module.css';
import { FilterStatus } from './filter-status.tsx';

interface ChartToolsProps {
  chart: Chart;
  view: ChartView;
  changeView: ChangeView;
  onCopyLink: () => void;
}

/** Stays in sight while the flow scrolls: the legend, which is the filter, and what acts on the whole chart. */
export function ChartTools({ chart, view, changeView, onCopyLink }: ChartToolsProps) {
  const { chart: texts, levels } = useTexts();
  const counts = countLevels(chart.stages);
  const toggle = (level: LevelFilter) =>
    changeView({ levels: toggleIn(LEVEL_FILTERS, view.levels, level), stageId: null });
  return (
    <section className={styles.tools} aria-label={texts.tools}>
      <fieldset className={styles.levels}>
        <legend className={styles.legend}>{levels.filter}</legend>
        {LEVEL_FILTERS.map((level) => (
          <LevelToggle
            key={level}
            level={level}
            count={counts[level]}
            pressed={view.levels.includes(level)}
            onToggle={toggle}
          />
        ))}
      </fieldset>
      <FilterStatus
        stages={chart.stages}
        levels={view.levels}
        onClear={() => changeView({ levels: [], stageId: null })}
      />
      <div className={styles.actions}>
        {view.words !== '' && (
          <span className={styles.words}>
            <mark>{texts.foundWords(view.words, countPlaces(chart, view.words))}</mark>
            <Button kind="quiet" onClick={() => changeView({ words: '' })}>
              {texts.clearWords}
            </Button>
          </span>
        )}
        <Button onClick={onCopyLink}>{texts.copyLink}</Button>
      </div>
    </section>
  );
}
