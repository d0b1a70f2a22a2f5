import type { Row } from '@lianfang/chart-layout';
import type { Stage } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import type { PassedBlock, StageBlock } from '../print-blocks.ts';
import { PrintBox } from './print-box.tsx';
import { PrintLanes, passSegments } from './print-lanes.tsx';
import { PrintLevel } from './print-level.tsx';
import { PrintNode } from './print-node.tsx';
import styles from './print-stage.module.css';

interface PrintStageProps {
  block: StageBlock;
  stages: readonly Stage[];
}

/** One stage: risk points left, the stage in the middle, measures and 责任人 right. */
export function PrintStage({ block, stages }: PrintStageProps) {
  const { stage, row, isStart, isEnd } = block;
  const boxes = listBoxes(block);
  return (
    <article
      className={styles.row}
      data-block={block.key}
      data-level={stage.riskLevel ?? 'unassessed'}
      {...lineEnds(row, stages, isStart, isEnd)}
    >
      <div className={styles.middle}>
        <PrintLanes segments={isStart ? row.segments : passSegments(row.segments)} />
        <PrintNode block={block} stages={stages} isSlim={boxes.length === 0} />
      </div>
      {boxes.map((side) => (
        <PrintBox key={side} side={side} block={block} />
      ))}
    </article>
  );
}

/** A slim stage has none; of a stage that is cut, a side whose texts have all been printed has no box any more. */
function listBoxes({ stage, riskPoints, controlMeasures, isStart, isEnd }: StageBlock) {
  const { length } = [...stage.riskPoints, ...stage.controlMeasures, ...stage.responsibleParties];
  if (length === 0) return [];
  const hasLeft = isStart || riskPoints.length > 0;
  const hasRight = isStart || isEnd || controlMeasures.length > 0;
  return [...(hasLeft ? (['left'] as const) : []), ...(hasRight ? (['right'] as const) : [])];
}

/** A stage that the filter passes over, in a line. */
export function PrintPassedStage(props: { block: PassedBlock; stages: readonly Stage[] }) {
  const { block, stages } = props;
  const { chart: texts } = useTexts();
  const { stage, row } = block;
  return (
    <div
      className={styles.row}
      data-passed=""
      data-block={block.key}
      {...lineEnds(row, stages, true, true)}
    >
      <div className={styles.middle}>
        <PrintLanes segments={row.segments} />
        <p className={styles.passed}>
          {texts.placeShort(row.index + 1)} <b lang="zh-CN">{stage.name}</b>{' '}
          <PrintLevel level={stage.riskLevel ?? 'unassessed'} />
        </p>
      </div>
    </div>
  );
}

/** The main line begins at the first stage and ends at the last. */
function lineEnds(row: Row, stages: readonly Stage[], isStart: boolean, isEnd: boolean) {
  return {
    'data-first': (row.index === 0 && isStart) || undefined,
    'data-last': (row.index === stages.length - 1 && isEnd) || undefined,
  };
}
