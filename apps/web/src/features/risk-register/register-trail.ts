import {
  firstRowOf,
  lastCountedPage,
  type RegisterState,
  readCursor,
  readRegisterState,
  writeRegisterState,
} from './register-state.ts';
import { pageOfRow } from './step-place.ts';

/** Where in the register a chart was opened from, as the address of the chart says it. */
export interface Trail {
  riskPointId: string;
  state: RegisterState;
  row: number;
  /** null: nobody can tell what stands beside it. */
  cursor: string | null;
}

/** undefined: the chart was opened from elsewhere. */
export function readTrail(params: URLSearchParams): Trail | undefined {
  const register = params.get('register');
  const riskPointId = params.get('risk');
  const row = Number(params.get('row'));
  if (register === null || riskPointId === null || !Number.isInteger(row) || row < 1) {
    return undefined;
  }
  const state = readRegisterState(new URLSearchParams(register));
  return { riskPointId, state, row, cursor: readCursor(params, 'cursor') };
}

/**
 * The register at the page on which the row stands: the page it was opened on, another numbered one, or far down
 * one that begins right after the row before it.
 */
export function placeOfTrail({ state, row }: Trail, previousCursor: string | undefined) {
  const { place, pageSize } = state;
  const first = firstRowOf(state);
  if (row >= first && row < first + pageSize) return place;
  if (row <= lastCountedPage(pageSize) * pageSize) return pageOfRow(row, pageSize);
  return previousCursor === undefined
    ? place
    : ({ kind: 'after', cursor: previousCursor, row } as const);
}

export function writeReturn(trail: Trail, previousCursor: string | undefined): string {
  const place = placeOfTrail(trail, previousCursor);
  return writeRegisterState({ ...trail.state, place }).toString();
}
