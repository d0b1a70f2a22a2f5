import type { Chart } from '@lianfang/contracts';
import { type Found, foundAt } from './findings.ts';
import { matchesLevels } from './risk-levels.ts';
import { type AnsweringOnDay, vacantAt } from './vacancies.ts';

/** Stages that are 高, by themselves or by a risk point, and for which a post answers that nobody holds. */
export function findHighWithVacantPost({ stages }: Chart, answering: AnsweringOnDay): Found[] {
  return stages
    .filter((stage) => matchesLevels(stage, ['high']))
    .map((stage) => ({ stage, vacant: vacantAt(stage, answering) }))
    .filter(({ vacant }) => vacant.length > 0)
    .map(({ stage, vacant }) => ({
      ...foundAt(stage),
      text: vacant.map(({ name }) => name).join('、'),
    }));
}
