import type { Measured } from './rounds.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** Of the issue that asked for it: after one check of the version, a quarter of a route from memory. */
export const DEMAND = 0.25;

/** Least to most requests/s of the bare route over the rounds. Below it, other work moved the numbers more than ours did. */
const STEADY = 0.75;

/** Whether the rungs from memory, which nothing of ours can slow down, stayed as fast as they were. */
function isSteady(all: Measured[]): boolean {
  return all
    .filter(({ rung }) => rung.isBare)
    .map(({ loads }) => spreadOf(loads.map(({ requestsPerSecond }) => requestsPerSecond)))
    .every(({ least, most }) => least >= STEADY * most);
}

/** Round by round against the bare rung that logs and codes alike. */
export function ratioToBare({ rung, loads }: Measured, all: Measured[]): Spread {
  const bare = all.find(
    (other) =>
      other.rung.isBare &&
      other.rung.coding === rung.coding &&
      other.rung.logLevel === rung.logLevel,
  );
  return spreadOf(
    loads.map(({ requestsPerSecond }, round) => {
      const beside = bare?.loads[round];
      if (!beside) throw new Error(`${rung.name} has no bare rung beside it`);
      return requestsPerSecond / beside.requestsPerSecond;
    }),
  );
}

/** The least of the ratios that the demand is about; undefined where no PostgreSQL was measured. */
export function demandedRatio(all: Measured[]): number | undefined {
  const demanded = all.filter(({ rung }) => rung.isDemanded);
  if (demanded.length === 0) return undefined;
  return Math.min(...demanded.map((one) => ratioToBare(one, all).median));
}

export type Outcome = 'met' | 'not met' | 'not conclusive' | 'not measured';

/** A ratio taken while the machine did other work proves nothing either way: ours waits for the database while bare is robbed. */
export function judge(all: Measured[]): Outcome {
  const ratio = demandedRatio(all);
  if (ratio === undefined) return 'not measured';
  if (!isSteady(all)) return 'not conclusive';
  return ratio >= DEMAND ? 'met' : 'not met';
}
