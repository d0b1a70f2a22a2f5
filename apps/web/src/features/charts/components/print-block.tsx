import type { Chart } from '@lianfang/contracts';
import { memo } from 'react';
import type { PrintBlock } from '../print-blocks.ts';
import { PrintMeasure, PrintMeasuresTitle } from './print-measures.tsx';
import { PrintPassedStage, PrintStage } from './print-stage.tsx';

interface PrintBlockViewProps {
  block: PrintBlock;
  chart: Chart;
}

export const PrintBlockView = memo(function PrintBlockView({ block, chart }: PrintBlockViewProps) {
  switch (block.kind) {
    case 'stage':
      return <PrintStage block={block} stages={chart.stages} />;
    case 'passed':
      return <PrintPassedStage block={block} stages={chart.stages} />;
    case 'measures-title':
      return <PrintMeasuresTitle blockKey={block.key} />;
    case 'measure':
      return <PrintMeasure block={block} />;
  }
});
