interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  dur?: number;
}

const TASK = /(?:^|::)RunTask$/;

/** Set in the page while it is traced: other processes of the browser have main threads too. */
export const MARK = 'lianfang-bench';

/** @throws where the trace has no mark, or no task in the thread that set it */
export function longestTaskMs(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === MARK);
  const durations = traceEvents
    .filter(({ name, pid, tid }) => TASK.test(name) && pid === mark?.pid && tid === mark.tid)
    .map(({ dur = 0 }) => dur / 1000);
  if (durations.length === 0) throw new Error('The trace has no task of a page');
  return Math.max(...durations);
}
