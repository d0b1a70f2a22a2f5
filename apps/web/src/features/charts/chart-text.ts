import type { Chart, LevelFilter, RiskLevel, Stage } from '@lianfang/contracts';
import type { Texts } from '../../texts/zh-cn.ts';
import { joinParties } from './party-wording.ts';

/** Which parts to write, by their ids; everything unless told otherwise. */
type Includes = (partId: string) => boolean;

/** What stands for the responsible parties of a stage where parts are chosen: they are one line. */
export function partiesId(stageId: string): string {
  return `parties-${stageId}`;
}

/** A chart as plain text with the numbers it prints, for a message or a document. */
export function writeChartText(
  chart: Chart,
  texts: Texts,
  includes: Includes = () => true,
): string {
  const heading = includes(chart.id) ? [`${chart.organization.name}\n${chart.title}`] : [];
  const stages = chart.stages
    .filter((stage) => includes(stage.id))
    .map((stage) => writeStageText(stage, texts, includes));
  const chartMeasures = writeList(texts.chart.chartMeasures, chart.chartMeasures, texts, includes);
  return [
    ...heading,
    ...stages,
    ...(chartMeasures.length > 0 ? [chartMeasures.join('\n')] : []),
  ].join('\n\n');
}

function writeStageText(stage: Stage, texts: Texts, includes: Includes): string {
  const { chart: words } = texts;
  const level = texts.levels.spoken[toFilter(stage.riskLevel)];
  const parties = joinParties(stage.responsibleParties, texts);
  return [
    words.stageLine(stage.position + 1, stage.name, level),
    ...writeList(words.riskPoints, stage.riskPoints, texts, includes),
    ...writeList(words.controlMeasures, stage.controlMeasures, texts, includes),
    ...(parties !== '' && includes(partiesId(stage.id)) ? [words.partiesLine(parties)] : []),
  ].join('\n');
}

interface Entry {
  id: string;
  position: number;
  text: string;
  riskLevel?: RiskLevel | null;
}

function writeList(
  title: string,
  entries: readonly Entry[],
  { chart, levels }: Texts,
  includes: Includes,
): string[] {
  const lines = entries
    .filter((entry) => includes(entry.id))
    .map(({ position, text, riskLevel }) => {
      const line = `${position + 1}. ${text}`;
      return riskLevel ? chart.withLevel(line, levels.spoken[riskLevel]) : line;
    });
  return lines.length > 0 ? [title, ...lines] : [];
}

function toFilter(level: RiskLevel | null): LevelFilter {
  return level ?? 'unassessed';
}
