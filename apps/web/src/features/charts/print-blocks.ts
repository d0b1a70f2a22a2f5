import type { ChartLayout, Row } from '@lianfang/chart-layout';
import type { ControlMeasure, RiskLevel, Stage } from '@lianfang/contracts';
import { matchesLevels } from '@lianfang/domain';
import type { PrintJob } from './print-job.ts';

/** A risk point or a measure, or a part of one that is taller than a page. */
export interface PrintEntry extends ControlMeasure {
  riskLevel?: RiskLevel | null;
  isContinued?: boolean;
}

export interface StageBlock {
  kind: 'stage';
  key: string;
  stage: Stage;
  row: Row;
  riskPoints: readonly PrintEntry[];
  controlMeasures: readonly PrintEntry[];
  /** Both, but where a stage is taller than a page and goes on overleaf. */
  isStart: boolean;
  isEnd: boolean;
}

/** A stage that the filter passes over: a line, so that the reader sees where in the process the others sit. */
export interface PassedBlock {
  kind: 'passed';
  key: string;
  stage: Stage;
  row: Row;
}

interface MeasuresTitleBlock {
  kind: 'measures-title';
  key: string;
}

export interface MeasureBlock {
  kind: 'measure';
  key: string;
  measure: PrintEntry;
  isLast: boolean;
}

/** What is never cut on paper. */
export type PrintBlock = StageBlock | PassedBlock | MeasuresTitleBlock | MeasureBlock;

export function isOfFlow({ kind }: PrintBlock): boolean {
  return kind === 'stage' || kind === 'passed';
}

/** A chart from its first stage to the last measure of the whole of it. */
export function listBlocks({ chart, levels }: PrintJob, { rows }: ChartLayout): PrintBlock[] {
  const stages = new Map(chart.stages.map((stage) => [stage.id, stage]));
  const flow = rows.map((row): PrintBlock => {
    const stage = stages.get(row.stageId) as Stage;
    return matchesLevels(stage, levels)
      ? wholeStage(stage, row)
      : { kind: 'passed', key: stage.id, stage, row };
  });
  return [...flow, ...listMeasures(chart.chartMeasures)];
}

function wholeStage(stage: Stage, row: Row): StageBlock {
  const { id: key, riskPoints, controlMeasures } = stage;
  return {
    kind: 'stage',
    key,
    stage,
    row,
    riskPoints,
    controlMeasures,
    isStart: true,
    isEnd: true,
  };
}

function listMeasures(measures: readonly ControlMeasure[]): PrintBlock[] {
  if (measures.length === 0) return [];
  const blocks = measures.map(
    (measure, index): PrintBlock => ({
      kind: 'measure',
      key: measure.id,
      measure,
      isLast: index === measures.length - 1,
    }),
  );
  return [{ kind: 'measures-title', key: 'measures-title' }, ...blocks];
}
