import type { Chart } from '@lianfang/contracts';
import { Link } from 'react-router';
import { formatDate } from '../../../lib/format-date.ts';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import styles from './chart-heading.module.css';

/** What the paper prints above the flow: who, what, which version, how much. */
export function ChartHeading({ chart }: { chart: Chart }) {
  const { chart: texts, categories, shell } = useTexts();
  const riskPoints = chart.stages.reduce((sum, stage) => sum + stage.riskPoints.length, 0);
  const facts = [
    categories[chart.category],
    texts.version(chart.version),
    texts.published(formatDate(chart.publishedAt)),
    texts.stageCount(chart.stages.length),
    texts.riskPointCount(riskPoints),
  ];
  return (
    <>
      <nav className={styles.breadcrumb} aria-label={texts.breadcrumb}>
        <Link to={paths.home}>{shell.charts}</Link>
        <span aria-hidden="true">›</span>
        <span lang="zh-CN">{chart.organization.name}</span>
      </nav>
      <header className={styles.heading}>
        <p className={styles.organization} lang="zh-CN">
          {chart.organization.name}
        </p>
        <h1 className={styles.title} lang="zh-CN">
          {chart.title}
        </h1>
        <p className={styles.facts}>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        <Power chart={chart} />
      </header>
    </>
  );
}

function Power({ chart: { powerCode, powerName } }: { chart: Chart }) {
  const { chart: texts } = useTexts();
  if (powerCode === null && powerName === null) return null;
  return (
    <dl className={styles.power}>
      {powerName !== null && <Fact name={texts.powerName} value={powerName} />}
      {powerCode !== null && <Fact name={texts.powerCode} value={powerCode} />}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang="zh-CN">{value}</dd>
    </div>
  );
}
