import type { Chart } from '@lianfang/contracts';
import { formatDate } from '../../../lib/format-date.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import styles from './print-margins.module.css';

/** Stands on every sheet but the first, so that a sheet that went astray says where it belongs. */
export function PrintRunningHead({ chart }: { chart: Chart }) {
  return (
    <p className={styles.running} data-part="running" lang="zh-CN">
      <span>{chart.organization.name}</span>
      <b>{chart.title}</b>
    </p>
  );
}

export function PrintColumns() {
  const { chart: texts } = useTexts();
  return (
    <p className={styles.columns} data-part="columns">
      <span>{texts.columns.risks}</span>
      <span>{texts.columns.stage}</span>
      <span>{texts.columns.measures}</span>
    </p>
  );
}

/** The main line runs on to the next sheet. */
export function PrintContinued() {
  const { print: texts } = useTexts();
  return (
    <p className={styles.continued} data-part="continued">
      <span>{texts.continued}</span>
    </p>
  );
}

interface PrintFootProps {
  chart: Chart;
  page: number;
  pageCount: number;
}

export function PrintFoot({ chart, page, pageCount }: PrintFootProps) {
  const { chart: chartTexts, print: texts } = useTexts();
  return (
    <footer className={styles.foot} data-part="foot">
      <span>
        <span lang="zh-CN">{chart.title}</span> · {chartTexts.version(chart.version)} ·{' '}
        {texts.printed(formatDate(new Date().toISOString()))}
      </span>
      <span className={styles.page}>{texts.page(page, pageCount)}</span>
    </footer>
  );
}
