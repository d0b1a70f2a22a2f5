import type { HandOver } from '@lianfang/contracts';

/** What was done: a merge retires a party, an assignment begins where nobody answered. */
export function kindOf({ merged, places }: HandOver): 'merge' | 'assign' | 'handOver' {
  if (merged) return 'merge';
  return places.some(({ party }) => party) ? 'handOver' : 'assign';
}
