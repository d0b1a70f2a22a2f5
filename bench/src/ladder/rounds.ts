import { type Load, load } from './load.ts';
import type { Rung } from './rungs.ts';

const WARM_UP_SECONDS = 3;

export interface Measured {
  rung: Rung;
  /** One for each round. */
  loads: Load[];
}

/**
 * Loads all rungs once a round, each round beginning with another: what the machine does beside us
 * then falls on all rungs alike, and a ratio is taken between neighbours in time.
 */
export async function runRounds(
  rungs: Rung[],
  { rounds, seconds, signal }: { rounds: number; seconds: number; signal: AbortSignal },
): Promise<Measured[]> {
  const measured: Measured[] = rungs.map((rung) => ({ rung, loads: [] }));
  for (const { rung } of measured) {
    signal.throwIfAborted();
    await load(rung, Math.min(WARM_UP_SECONDS, seconds));
  }
  for (let round = 0; round < rounds; round++) {
    for (const one of rotate(measured, round)) {
      signal.throwIfAborted();
      one.loads.push(await load(one.rung, seconds));
    }
    console.error(`round ${round + 1} of ${rounds}`);
  }
  return measured;
}

function rotate<T>(list: T[], by: number): T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}
