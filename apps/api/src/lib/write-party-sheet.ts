import type { Readable } from 'node:stream';
import {
  type HolderRole,
  PARTY_COLUMNS,
  type PartyColumn,
  type PartyKind,
} from '@lianfang/contracts';
import { type Cell, type ReadRow, writeWorkbook } from '@lianfang/documents';
import { foldWords } from '@lianfang/domain';
import { sayInput } from '../texts/inputs.ts';
import { PARTY_SHEET_TEXTS } from '../texts/party-sheet.ts';
import { LANGUAGES, type Language } from './language.ts';
import type { SheetFault } from './read-party-sheet.ts';

interface WrittenParty {
  id: string;
  revision: number;
  organization: string;
  name: string;
  kind: PartyKind;
  section: string | null;
  contact: string | null;
  isRetired: boolean;
  holders: { name: string; role: HolderRole }[];
  stages: number;
}

/** Characters of the columns; Chinese ones count twice. The button of the filter takes room beside each head. */
const WIDTHS: Record<PartyColumn, number> = {
  id: 38,
  revision: 12,
  organization: 28,
  name: 28,
  kind: 12,
  section: 20,
  contact: 28,
  state: 10,
  holders: 28,
  stages: 14,
};
const NUMBERS: ReadonlySet<PartyColumn> = new Set(['revision', 'stages']);
const USUAL_WIDTH = 20;
const WIDTH_OF_ERRORS = 60;

/** Parties as a sheet that can be changed and read back, and another that says how. */
export function writePartySheet(
  parties: readonly WrittenParty[],
  { language, at }: { language: Language; at: Date },
): Readable {
  const { parties: name, columns, guide } = PARTY_SHEET_TEXTS[language];
  return writeWorkbook({
    at,
    tints: [],
    sheets: [
      {
        name,
        columns: PARTY_COLUMNS.map((one) => ({
          head: columns[one],
          width: WIDTHS[one],
          holds: NUMBERS.has(one) ? 'number' : 'text',
        })),
        rows: parties.map((party) => toCells(party, language)),
      },
      {
        name: guide.sheet,
        columns: [
          { head: guide.topic, width: 20 },
          { head: guide.rule, width: 80 },
        ],
        rows: guide.rules,
      },
    ],
  });
}

function toCells(party: WrittenParty, language: Language): Cell[] {
  const { kinds, states, deputy, list } = PARTY_SHEET_TEXTS[language];
  const { id, revision, organization, name, kind, section, contact, isRetired, stages } = party;
  const state = isRetired ? states.retired : states.inUse;
  const holders = party.holders.map((one) => (one.role === 'main' ? one.name : deputy(one.name)));
  const told = [holders.join(list), stages];
  return [id, revision, organization, name, kinds[kind], section, contact, state, ...told];
}

const ERROR_HEADS = new Set(LANGUAGES.map((one) => foldWords(PARTY_SHEET_TEXTS[one].errors)));

/** The sheet that somebody sent, every cell as it was read, with what is wrong beside each row. */
export function writeFaultySheet(
  [head = { number: 1, cells: [] }, ...rows]: readonly ReadRow[],
  faults: readonly SheetFault[],
  { language, at }: { language: Language; at: Date },
): Readable {
  const { parties: name, errors } = PARTY_SHEET_TEXTS[language];
  const byRow = Map.groupBy(faults, ({ row }) => row);
  const width = Math.max(...[head, ...rows].map(({ cells }) => cells.length));
  // A sheet that came back once has the column already.
  const kept = Array.from({ length: width }, (_, place) => place).filter(
    (place) => !ERROR_HEADS.has(foldWords(head.cells[place] ?? '')),
  );
  const say = ({ number }: ReadRow) =>
    (byRow.get(number) ?? []).map((fault) => sayFault(fault, language)).join('\n');
  const ofHead = say(head);
  return writeWorkbook({
    at,
    tints: [],
    sheets: [
      {
        name,
        columns: [
          ...kept.map((place) => ({ head: head.cells[place] ?? '', width: USUAL_WIDTH })),
          { head: ofHead === '' ? errors : `${errors}\n${ofHead}`, width: WIDTH_OF_ERRORS },
        ],
        rows: rows.map((row) => [...kept.map((place) => row.cells[place] ?? ''), say(row)]),
      },
    ],
  });
}

function sayFault({ column, text, facts }: SheetFault, language: Language): string {
  const { columns, fault } = PARTY_SHEET_TEXTS[language];
  return fault(columns[column], sayInput(language, text, facts));
}
