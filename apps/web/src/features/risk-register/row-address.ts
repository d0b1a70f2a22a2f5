import type { RegisterRow } from '@lianfang/contracts';
import { paths } from '../../lib/paths.ts';
import { type RegisterState, writeRegisterState } from './register-state.ts';

/**
 * The chart of a row at its stage, with the risk point marked, and the way on through the list it was found in.
 * @param number of the row in that list, from 1
 */
export function addressOfRow(row: RegisterRow, number: number, state: RegisterState): string {
  const { stage, id, cursor } = row;
  const params = new URLSearchParams({ stage: stage.id, risk: id });
  if (state.filter.words !== '') params.set('q', state.filter.words);
  params.set('register', writeRegisterState(state).toString());
  params.set('row', String(number));
  params.set('cursor', cursor);
  return `${addressOfChart(row, state)}?${params}`;
}

/** As the list has it: the version of then, where it shows how things once stood. */
export function addressOfChart({ chart }: RegisterRow, { filter }: RegisterState): string {
  return filter.asOf === null ? paths.chart(chart.id) : paths.chartVersion(chart.id, chart.version);
}
