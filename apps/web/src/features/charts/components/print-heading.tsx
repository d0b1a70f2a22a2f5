import { type Chart, LEVEL_FILTERS } from '@lianfang/contracts';
import { countLevels, matchesLevels } from '@lianfang/domain';
import { useTexts } from '../../../texts/texts-context.tsx';
import { listChartFacts } from '../chart-facts.ts';
import type { PrintJob } from '../print-job.ts';
import styles from './print-heading.module.css';
import { PrintLevel } from './print-level.tsx';

/** What stands on the first sheet above the flow: who, what, which version, how much. */
export function PrintHeading({ job: { chart, levels } }: { job: PrintJob }) {
  const texts = useTexts();
  return (
    <header className={styles.heading} data-part="heading">
      <p className={styles.organization} lang="zh-CN">
        {chart.organization.name}
      </p>
      <h1 className={styles.title} lang="zh-CN">
        {chart.title}
      </h1>
      <p className={styles.facts}>{listChartFacts(chart, texts).join(' · ')}</p>
      <Power chart={chart} />
      <Legend chart={chart} />
      {levels.length > 0 && <Filter chart={chart} levels={levels} />}
    </header>
  );
}

function Power({ chart: { powerCode, powerName } }: { chart: Chart }) {
  const { chart: texts } = useTexts();
  const facts = [
    [texts.powerName, powerName],
    [texts.powerCode, powerCode],
  ].filter(([, value]) => value !== null);
  if (facts.length === 0) return null;
  return (
    <p className={styles.power}>
      {facts.map(([name, value]) => (
        <span key={name}>
          {name} <b lang="zh-CN">{value}</b>
        </span>
      ))}
    </p>
  );
}

function Legend({ chart }: { chart: Chart }) {
  const { levels: texts } = useTexts();
  const counts = countLevels(chart.stages);
  return (
    <p className={styles.legend}>
      <span>{texts.filter}</span>
      {LEVEL_FILTERS.map((level) => (
        <span key={level}>
          <PrintLevel level={level} />
          <b>{counts[level]}</b>
        </span>
      ))}
    </p>
  );
}

function Filter({ chart, levels }: Pick<PrintJob, 'chart' | 'levels'>) {
  const { chart: chartTexts, levels: levelTexts, print: texts } = useTexts();
  const words = levels.map((level) => levelTexts.spoken[level]).join(chartTexts.levelJoin);
  const matching = chart.stages.filter((stage) => matchesLevels(stage, levels)).length;
  return <p className={styles.filter}>{texts.filtered(words, matching, chart.stages.length)}</p>;
}
