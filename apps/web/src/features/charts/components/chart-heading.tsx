import type { Chart } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { MarkedText } from '../../../ui/marked-text.tsx';
import { listChartFacts } from '../chart-facts.ts';
import styles from './chart-heading.module.css';

/** What the paper prints above the flow: who, what, which version, how much. */
export function ChartHeading({ chart, words }: { chart: Chart; words: string }) {
  const texts = useTexts();
  return (
    <>
      <nav className={styles.breadcrumb} aria-label={texts.chart.breadcrumb}>
        <Link to={paths.home}>{texts.shell.charts}</Link>
        <span aria-hidden="true">›</span>
        <span lang="zh-CN">{chart.organization.name}</span>
      </nav>
      <header className={styles.heading}>
        <p className={styles.organization} lang="zh-CN">
          {chart.organization.name}
        </p>
        <h1 className={styles.title} lang="zh-CN" data-part={chart.id}>
          <MarkedText text={chart.title} matches={findWords(chart.title, words)} />
        </h1>
        <p className={styles.facts}>
          {listChartFacts(chart, texts).map((fact) => (
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
