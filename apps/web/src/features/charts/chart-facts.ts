import type { Chart } from '@lianfang/contracts';
import { formatDate } from '../../lib/format-date.ts';
import type { Texts } from '../../texts/zh-cn.ts';

/** What stands below the title of a chart: which one it is, and how much. */
export function listChartFacts(chart: Chart, { chart: texts, categories }: Texts): string[] {
  const riskPoints = chart.stages.reduce((sum, stage) => sum + stage.riskPoints.length, 0);
  return [
    categories[chart.category],
    texts.version(chart.version),
    texts.published(formatDate(chart.publishedAt)),
    texts.stageCount(chart.stages.length),
    texts.riskPointCount(riskPoints),
  ];
}
