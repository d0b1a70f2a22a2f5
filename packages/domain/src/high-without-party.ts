import type { Chart } from '@lianfang/contracts';
import { type Found, foundAt } from './findings.ts';
import { matchesLevels } from './risk-levels.ts';

/** Stages that are 高, by themselves or by a risk point, and print nobody who answers. */
export function findHighWithoutParty({ stages }: Chart): Found[] {
  return stages
    .filter((stage) => matchesLevels(stage, ['high']) && stage.responsibleParties.length === 0)
    .map(foundAt);
}
