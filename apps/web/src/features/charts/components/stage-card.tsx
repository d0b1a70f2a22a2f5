import type { Row } from '@lianfang/chart-layout';
import type { ControlMeasure, Stage } from '@lianfang/contracts';
import { memo } from 'react';
import { hasBoxes } from '../stage-look.ts';
import { MeasureBox } from './measure-box.tsx';
import { RiskBox } from './risk-box.tsx';
import styles from './stage-card.module.css';
import { StageLanes } from './stage-lanes.tsx';
import { StageNode } from './stage-node.tsx';
import { StageSummary } from './stage-summary.tsx';

interface StageCardProps {
  stage: Stage;
  row: Row;
  /** All stages of the chart, for the branches that lead to them. */
  stages: readonly Stage[];
  chartMeasures: readonly ControlMeasure[];
  words: string;
  isDimmed: boolean;
  isOpen: boolean;
  isPointedAt: boolean;
  isActive: boolean;
  onOpenChange: (stageId: string, isOpen: boolean) => void;
  onCopyLink: (stageId: string) => void;
}

/** One stage: risk points left, the stage in the middle, measures and 责任人 right, as on paper. */
export const StageCard = memo(function StageCard(props: StageCardProps) {
  const { stage, row, stages, words, isDimmed, isOpen, isPointedAt, isActive } = props;
  const isSlim = !hasBoxes(stage);
  return (
    <li
      className={styles.stage}
      data-stage-id={stage.id}
      data-level={stage.riskLevel ?? 'unassessed'}
      data-slim={isSlim || undefined}
      data-dimmed={isDimmed ? '' : undefined}
      data-collapsed={isSlim || isOpen ? undefined : ''}
      data-pointed-at={isPointedAt || undefined}
    >
      <div className={styles.middle}>
        <StageLanes segments={row.segments} />
        <StageNode
          stage={stage}
          row={row}
          stages={stages}
          words={words}
          openState={isSlim ? 'slim' : isOpen ? 'open' : 'collapsed'}
          isPointedAt={isPointedAt}
          isActive={isActive}
          onOpenChange={props.onOpenChange}
          onCopyLink={props.onCopyLink}
        />
      </div>
      {!isSlim && (
        <>
          <StageSummary stage={stage} />
          <div id={`risks-${stage.id}`} className={styles.left}>
            <RiskBox riskPoints={stage.riskPoints} words={words} />
          </div>
          <div id={`measures-${stage.id}`} className={styles.right}>
            <MeasureBox stage={stage} chartMeasures={props.chartMeasures} words={words} />
          </div>
        </>
      )}
    </li>
  );
});
