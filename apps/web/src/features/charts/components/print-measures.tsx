import { useTexts } from '../../../texts/texts-context.tsx';
import type { MeasureBlock } from '../print-blocks.ts';
import styles from './print-measures.module.css';

/** 全流程防控措施, below the flow because no single stage owns them. */
export function PrintMeasuresTitle({ blockKey }: { blockKey: string }) {
  const { chart: texts } = useTexts();
  return (
    <div className={styles.start} data-block={blockKey}>
      <div className={styles.heading}>
        <h2 className={styles.title}>{texts.chartMeasures}</h2>
        <span className={styles.hint}>{texts.chartMeasuresHint}</span>
      </div>
    </div>
  );
}

export function PrintMeasure({ block: { key, measure, isLast } }: { block: MeasureBlock }) {
  return (
    <ol className={styles.measure} data-block={key} data-last={isLast || undefined} lang="zh-CN">
      <li value={measure.position + 1} data-continued={measure.isContinued || undefined}>
        {measure.text}
      </li>
    </ol>
  );
}
