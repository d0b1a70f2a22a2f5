import { layoutChart } from '@lianfang/chart-layout';
import type { Chart, Stage } from '@lianfang/contracts';
import { useMemo } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { ChartView } from '../chart-view.ts';
import { isLong } from '../long-chart.ts';
import { lookOf } from '../stage-look.ts';
import type { OpenStages } from '../use-open-stages.ts';
import { usePointedStage } from '../use-pointed-stage.ts';
import { useStageFocus } from '../use-stage-focus.ts';
import styles from './chart-flow.module.css';
import { StageCard } from './stage-card.tsx';

interface ChartFlowProps {
  chart: Chart;
  view: ChartView;
  openStages: OpenStages;
  onCopyStageLink: (stageId: string) => void;
}

/** The flow, top to bottom. A filter dims and collapses what does not match; the flow itself stays whole. */
export function ChartFlow({ chart, view, openStages, onCopyStageLink }: ChartFlowProps) {
  const { chart: texts } = useTexts();
  const { rows, laneCounts } = useMemo(() => layoutChart(chart.stages, chart.links), [chart]);
  const stages = useMemo(() => new Map(chart.stages.map((one) => [one.id, one])), [chart]);
  const first = stages.get(view.stageId ?? '')?.id ?? rows[0]?.stageId;
  const { flowRef, activeId, handleFocus, handleKeyDown } = useStageFocus(first);
  usePointedStage(flowRef, view.stageId);

  if (rows.length === 0) return <Notice title={texts.noStages} hint={texts.noStagesHint} />;
  return (
    <section aria-labelledby="flow-heading">
      <h2 id="flow-heading" className="visually-hidden">
        {texts.flow}
      </h2>
      <p id="flow-keys" hidden>
        {texts.flowKeys}
      </p>
      <ColumnHeads />
      <ol
        ref={flowRef}
        className={styles.flow}
        data-long={isLong(chart) || undefined}
        style={{ '--lanes': Math.max(laneCounts.backward, laneCounts.forward) }}
        aria-describedby="flow-keys"
        onFocus={handleFocus}
        onKeyDown={handleKeyDown}
      >
        {rows.map((row) => {
          const stage = stages.get(row.stageId) as Stage;
          const { isDimmed, isPointedAt, opensByItself } = lookOf(stage, view);
          return (
            <StageCard
              key={stage.id}
              stage={stage}
              row={row}
              stages={chart.stages}
              chartMeasures={chart.chartMeasures}
              words={view.words}
              isDimmed={isDimmed}
              isOpen={openStages.isOpenIn(view, stage.id, opensByItself)}
              isPointedAt={isPointedAt}
              isActive={stage.id === activeId}
              onOpenChange={openStages.setOpen}
              onCopyLink={onCopyStageLink}
            />
          );
        })}
      </ol>
    </section>
  );
}

function ColumnHeads() {
  const { chart: texts } = useTexts();
  return (
    <div className={styles.heads} aria-hidden="true">
      <span>{texts.columns.risks}</span>
      <span>{texts.columns.stage}</span>
      <span>{texts.columns.measures}</span>
    </div>
  );
}
