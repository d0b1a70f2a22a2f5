import { readFileSync } from 'node:fs';

/** Linux counts the time of processes in hundredths of a second, whatever the kernel was built with. */
const TICK_US = 10_000;

/** Processor time that a process has used so far; undefined where there is no /proc to tell. */
export function cpuTimeUs(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in parentheses, may hold spaces: count from behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [userTicks, systemTicks] = fields.slice(11, 13).map(Number) as [number, number];
  return (userTicks + systemTicks) * TICK_US;
}
