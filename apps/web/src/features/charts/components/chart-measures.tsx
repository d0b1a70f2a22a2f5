import type { ControlMeasure } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import styles from './chart-measures.module.css';
import { NumberedTexts } from './numbered-texts.tsx';

interface ChartMeasuresProps {
  measures: readonly ControlMeasure[];
  words: string;
}

/** 全流程防控措施, in a strip of their own because no single stage owns them. */
export function ChartMeasures({ measures, words }: ChartMeasuresProps) {
  const { chart: texts } = useTexts();
  if (measures.length === 0) return null;
  return (
    <section className={styles.strip} aria-labelledby="chart-measures">
      <h2 id="chart-measures" className={styles.title}>
        {texts.chartMeasures}
        <small>{texts.chartMeasuresHint}</small>
      </h2>
      <NumberedTexts entries={measures} words={words} />
    </section>
  );
}
