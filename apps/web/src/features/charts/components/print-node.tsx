import type { Stage } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { describeTarget } from '../departure-text.ts';
import type { StageBlock } from '../print-blocks.ts';
import { PrintLevel } from './print-level.tsx';
import styles from './print-node.module.css';

interface PrintNodeProps {
  block: StageBlock;
  stages: readonly Stage[];
  /** Without boxes beside it. */
  isSlim: boolean;
}

/** The stage on the main line: its place, its name, its level, and where it branches off. */
export function PrintNode({ block: { stage, row, isStart }, stages, isSlim }: PrintNodeProps) {
  const { chart: texts, levels, print } = useTexts();
  return (
    <div className={styles.node} data-part="node" data-level={stage.riskLevel ?? 'unassessed'}>
      <p className={styles.place}>{texts.place(row.index + 1, stages.length)}</p>
      <h2 className={styles.name}>
        <span lang="zh-CN">{stage.name}</span>
        {!isStart && <small>{print.continuedStage}</small>}
      </h2>
      {isSlim ? (
        <p className={styles.note}>{texts.noRiskPoints}</p>
      ) : (
        <p className={styles.level}>
          <PrintLevel level={stage.riskLevel ?? 'unassessed'} />
          {stage.riskLevel && ` ${levels.risk}`}
        </p>
      )}
      {isStart &&
        row.departures.map((departure) => (
          <p key={departure.key} className={styles.departure} data-part="branch">
            {departure.label !== null && <b lang="zh-CN">{departure.label}</b>}{' '}
            {describeTarget(departure, stages, texts)}
          </p>
        ))}
    </div>
  );
}
