import type { Chart } from '@lianfang/contracts';

/** What stands where a person's name is not told. */
const WITHHELD = '';

/** A published version as the public reads it: who answers is named as a post or a section, never as a person. */
export function withoutPersons(chart: Chart): Chart {
  return {
    ...chart,
    stages: chart.stages.map((stage) => ({
      ...stage,
      responsibleParties: stage.responsibleParties.map((party) =>
        party.kind === 'person' || party.kind === 'expert'
          ? { ...party, name: WITHHELD, printedAs: WITHHELD }
          : party,
      ),
    })),
  };
}

export function namesPersons(chart: Chart): boolean {
  return chart.stages.some(({ responsibleParties }) =>
    responsibleParties.some(({ kind }) => kind === 'person' || kind === 'expert'),
  );
}
