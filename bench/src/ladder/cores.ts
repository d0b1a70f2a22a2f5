import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Servers on one core, the load on another: else the kernel moves them, and a rung gets more or less by chance. */
const CORE_OF = { server: '0', load: '1' } as const;

export const CORES_ARE_APART = availableParallelism() > 1 && hasTaskset();

/** Binds all threads of a process to a core, where there is a second core and `taskset` to do it. */
export function bindTo(part: keyof typeof CORE_OF, pid: number): void {
  if (CORES_ARE_APART) execFileSync('taskset', ['-a', '-c', '-p', CORE_OF[part], String(pid)]);
}

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['--version']);
    return true;
  } catch {
    return false;
  }
}
