import type { Chart } from '@lianfang/contracts';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import styles from './chart-notes.module.css';

interface ChartNotesProps {
  chart: Chart;
  pointedStageId: string | null;
  /** Whether this is the version that a chart's plain address shows. */
  isCurrent: boolean;
}

/** What a reader should know before reading: another version than usual, a link to a stage that is gone. */
export function ChartNotes({ chart, pointedStageId, isCurrent }: ChartNotesProps) {
  const { chart: texts } = useTexts();
  const isStageGone =
    pointedStageId !== null && !chart.stages.some((stage) => stage.id === pointedStageId);
  return (
    <>
      {!isCurrent && (
        <p className={styles.note}>
          {texts.olderVersion(chart.version)}{' '}
          <Link to={paths.chart(chart.id)}>{texts.openCurrent}</Link>
        </p>
      )}
      {isStageGone && (
        <p role="alert" className={styles.note}>
          {texts.stageGone}
        </p>
      )}
    </>
  );
}
