import type { Chart } from '@lianfang/contracts';
import { type Found, foundAt } from './findings.ts';
import { type AnsweringOnDay, vacantAt } from './vacancies.ts';

/** Posts that answer in a chart and that nobody holds: each once, at the first stage it answers for. */
export function findPartyWithoutHolder({ stages }: Chart, answering: AnsweringOnDay): Found[] {
  const told = new Set<string>();
  return stages.flatMap((stage) => {
    const fresh = vacantAt(stage, answering).filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    return fresh.map(({ name }) => ({ ...foundAt(stage), text: name }));
  });
}
