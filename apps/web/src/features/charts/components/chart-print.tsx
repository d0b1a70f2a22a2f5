import type { Chart, LevelFilter } from '@lianfang/contracts';
import { useMemo, useState } from 'react';
import type { Paper, PrintJob } from '../print-job.ts';
import { usePrinting } from '../use-printing.ts';
import { PrintDialog } from './print-dialog.tsx';
import { PrintStack } from './print-stack.tsx';

const EVERY_LEVEL: readonly LevelFilter[] = [];

interface ChartPrintProps {
  chart: Chart;
  /** The levels that the chart is filtered by. */
  levels: readonly LevelFilter[];
  isOpen: boolean;
  onClose: () => void;
}

/** Prints what its dialog shows; without the dialog, as by Ctrl+P, the whole chart on A4. */
export default function ChartPrint({ chart, levels, isOpen, onClose }: ChartPrintProps) {
  const isPrinting = usePrinting();
  const [paper, setPaper] = useState<Paper>('a4');
  const [isPartial, setPartial] = useState(false);
  const job = useMemo(
    (): PrintJob => ({
      chart,
      paper: isOpen ? paper : 'a4',
      levels: isOpen && isPartial ? levels : EVERY_LEVEL,
    }),
    [chart, levels, isOpen, paper, isPartial],
  );
  return (
    <>
      {isOpen && (
        <PrintDialog
          job={job}
          levels={levels}
          onPaperChange={setPaper}
          onPartialChange={setPartial}
          onClose={onClose}
        />
      )}
      {isPrinting && <PrintStack job={job} />}
    </>
  );
}
