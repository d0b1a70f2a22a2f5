import {
  MAX_SHEET_ROWS,
  PARTY_COLUMNS,
  PARTY_KINDS,
  type PartyColumn,
  type PartyKind,
  partyRowTextsSchema,
} from '@lianfang/contracts';
import { type ReadRow, readSheet, WorkbookError } from '@lianfang/documents';
import { foldWords, type PartyRow } from '@lianfang/domain';
import type { InputFacts, InputText } from '../texts/inputs.ts';
import { PARTY_SHEET_TEXTS } from '../texts/party-sheet.ts';
import { explainIssue } from './explain-issue.ts';
import { LANGUAGES, type Language } from './language.ts';
import { ProblemError } from './problem-error.ts';
import { isUuid } from './uuid.ts';

export interface SheetFault {
  row: number;
  column: PartyColumn;
  text: InputText;
  facts?: InputFacts | undefined;
}

interface PartySheet {
  rows: PartyRow[];
  faults: SheetFault[];
}

const REQUIRED: readonly PartyColumn[] = ['organization', 'name', 'kind'];
const TEXTS = LANGUAGES.map((language) => PARTY_SHEET_TEXTS[language]);
const COLUMN_OF = new Map(
  TEXTS.flatMap(({ columns }) =>
    PARTY_COLUMNS.map((column) => [foldWords(columns[column]), column] as const),
  ),
);
const KIND_OF = new Map(
  TEXTS.flatMap(({ kinds }) => PARTY_KINDS.map((kind) => [foldWords(kinds[kind]), kind] as const)),
);
const IS_RETIRED = new Map(
  TEXTS.flatMap(({ states: { inUse, vacant, retired } }) => [
    [foldWords(inUse), false] as const,
    [foldWords(vacant), false] as const,
    [foldWords(retired), true] as const,
  ]),
);

/** The rows of a workbook that somebody sent, the head among them. @throws {ProblemError} */
export async function openSheet(body: unknown): Promise<ReadRow[]> {
  if (!Buffer.isBuffer(body)) throw new ProblemError('unreadable-workbook');
  try {
    return await readSheet(body, MAX_SHEET_ROWS + 1);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    if (error.fault !== 'too-many-rows') throw new ProblemError('unreadable-workbook');
    const facts = { limit: MAX_SHEET_ROWS };
    throw new ProblemError('faulty-sheet', [{ pointer: '#/rows', text: 'tooManyRows', facts }]);
  }
}

/** Columns are found by their names, in any order; those that nobody knows are left alone. */
export function readPartySheet(
  [head = { number: 1, cells: [] }, ...rows]: readonly ReadRow[],
  language: Language,
): PartySheet {
  const columns = head.cells.map((cell) => COLUMN_OF.get(foldWords(cell)));
  const places = new Map<PartyColumn, number>();
  const sheet: PartySheet = { rows: [], faults: [] };
  for (const [place, column] of columns.entries()) {
    if (column === undefined) continue;
    if (places.has(column)) sheet.faults.push({ row: head.number, column, text: 'columnTwice' });
    places.set(column, place);
  }
  const missing = REQUIRED.filter((column) => !places.has(column));
  for (const column of missing) {
    sheet.faults.push({ row: head.number, column, text: 'columnMissing' });
  }
  if (sheet.faults.length > 0) return sheet;
  for (const { number, cells } of rows) {
    const cellOf = (column: PartyColumn) => {
      const place = places.get(column);
      return place === undefined ? undefined : (cells[place] ?? '').trim();
    };
    const read = readRow(number, cellOf, language);
    if ('name' in read) sheet.rows.push(read);
    else sheet.faults.push(...read);
  }
  return sheet;
}

function readRow(
  row: number,
  cellOf: (column: PartyColumn) => string | undefined,
  language: Language,
): PartyRow | SheetFault[] {
  const faults: SheetFault[] = [];
  const refuse = (column: PartyColumn, text: InputText, facts?: InputFacts) =>
    faults.push({ row, column, text, facts });
  for (const column of REQUIRED) if (!cellOf(column)) refuse(column, 'missing');
  const id = cellOf('id')?.toLowerCase() || null;
  if (id !== null && !isUuid(id)) refuse('id', 'unknownParty');
  const revision = cellOf('revision') || null;
  if (revision !== null && !/^\d{1,9}$/.test(revision)) refuse('revision', 'notANumber');
  const written = { name: cellOf('name'), contact: cellOf('contact') };
  const texts = partyRowTextsSchema.safeParse(written);
  for (const issue of texts.error?.issues ?? []) {
    const [column] = issue.path;
    if (written.name || column === 'contact') {
      refuse(column as 'name' | 'contact', ...explainIssue(issue));
    }
  }
  const kind = KIND_OF.get(foldWords(cellOf('kind') ?? ''));
  const { kinds, states, list } = PARTY_SHEET_TEXTS[language];
  if (!kind && cellOf('kind')) {
    refuse('kind', 'notAnOption', { options: listOf(kinds, list) });
  }
  const state = cellOf('state') || undefined;
  const isRetired = state === undefined ? undefined : IS_RETIRED.get(foldWords(state));
  if (state !== undefined && isRetired === undefined) {
    refuse('state', 'notAnOption', { options: [states.inUse, states.retired].join(list) });
  }
  if (faults.length > 0 || !texts.data) return faults;
  return {
    row,
    id,
    revision: revision === null ? null : Number(revision),
    organization: cellOf('organization') as string,
    name: texts.data.name,
    kind: kind as PartyKind,
    section: cellOf('section'),
    contact: written.contact === undefined ? undefined : texts.data.contact,
    isRetired,
  };
}

function listOf(words: Record<PartyKind, string>, separator: string): string {
  return PARTY_KINDS.map((kind) => words[kind]).join(separator);
}
