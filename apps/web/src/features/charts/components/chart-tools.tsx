import { type Chart, LEVEL_FILTERS } from '@lianfang/contracts';
import { countLevels } from '@lianfang/domain';
import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceSwitch } from '../../../ui/choice-switch.tsx';
import { LevelToggle } from '../../../ui/level-toggle.tsx';
import { type ChartView, DENSITIES } from '../chart-view.ts';
import type { ChangeView } from '../use-chart-view.ts';
import type { LevelFiltering } from '../use-level-filter.ts';
import { useToolsHeight } from '../use-tools-height.ts';
import styles from './chart-tools.module.css';
import { FilterStatus } from './filter-status.tsx';
import { Visibility } from './visibility.tsx';

/** What can be done with the whole chart besides looking at it. */
interface ChartActions {
  onCopyLink: () => void;
  onCopyText: () => void;
  onShowQrCode: () => void;
  onPrint: () => void;
}

interface ChartToolsProps extends ChartActions {
  chart: Chart;
  view: ChartView;
  changeView: ChangeView;
  filtering: LevelFiltering;
  /** The field that finds words. */
  children: ReactNode;
}

/** Stays in sight while the flow scrolls: the legend, which is the filter, and what acts on the whole chart. */
export function ChartTools(props: ChartToolsProps) {
  const { chart, view, changeView, filtering, children, ...actions } = props;
  const { chart: texts, levels } = useTexts();
  const toolsRef = useToolsHeight();
  const counts = countLevels(chart.stages);
  function clearLevels() {
    // The button that clears goes away with the filter: the focus goes to the level that was on.
    toolsRef.current?.querySelector<HTMLElement>('[data-level][aria-pressed="true"]')?.focus();
    filtering.clear();
  }
  return (
    <section ref={toolsRef} className={styles.tools} aria-label={texts.tools}>
      <fieldset className={styles.levels}>
        <legend className={styles.legend}>{levels.filter}</legend>
        {LEVEL_FILTERS.map((level) => (
          <LevelToggle
            key={level}
            level={level}
            count={counts[level]}
            pressed={view.levels.includes(level)}
            onToggle={filtering.toggle}
          />
        ))}
      </fieldset>
      {children}
      <Visibility chartId={chart.id} />
      <div className={styles.actions}>
        <ChoiceSwitch
          title={texts.density}
          choices={DENSITIES}
          labels={texts.densities}
          chosen={view.density}
          onChoose={(density) => changeView({ density })}
        />
        <Button onClick={actions.onCopyLink}>{texts.copyLink}</Button>
        <Button onClick={actions.onCopyText}>{texts.copyText}</Button>
        <Button onClick={actions.onShowQrCode}>{texts.qrCode}</Button>
        <Button kind="primary" onClick={actions.onPrint}>
          {texts.print}
        </Button>
      </div>
      <FilterStatus stages={chart.stages} levels={view.levels} onClear={clearLevels} />
    </section>
  );
}
