import { layoutChart } from '@lianfang/chart-layout';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../texts/texts-context.tsx';
import { listBlocks } from './print-blocks.ts';
import type { PrintJob } from './print-job.ts';
import { layOut, type PrintLayout, type PrintTask } from './print-layout.ts';

interface PrintWork {
  task: PrintTask;
  /** Draw the task here while there is no layout. */
  galleyRef: RefObject<HTMLDivElement | null>;
  layout: PrintLayout | null;
}

/** Lays a job out before the browser paints or prints anything: measured in one commit, laid out in the next. */
export function usePrintLayout({ chart, paper, levels }: PrintJob): PrintWork {
  const texts = useTexts();
  const galleyRef = useRef<HTMLDivElement>(null);
  const task = useMemo(() => {
    const layout = layoutChart(chart.stages, chart.links);
    const { backward, forward } = layout.laneCounts;
    const blocks = listBlocks({ chart, paper, levels }, layout);
    // The sentences of the interface have a height on paper too.
    return { paper, blocks, lanes: Math.max(backward, forward), texts };
  }, [chart, paper, levels, texts]);
  const [done, setDone] = useState<{ task: PrintTask; layout: PrintLayout } | null>(null);
  useLayoutEffect(() => {
    if (galleyRef.current) setDone({ task, layout: layOut(galleyRef.current, task) });
  }, [task]);
  return { task, galleyRef, layout: done?.task === task ? done.layout : null };
}
