import { Readable } from 'node:stream';
import {
  type AnsweringParty,
  type ExportFormat,
  type RegisterColumn,
  type RegisterExportQuery,
  type RegisterFilter,
  USUAL_COLUMNS,
  XLSX_TYPE,
} from '@lianfang/contracts';
import { type Cell, type Tint, writeWorkbook } from '@lianfang/documents';
import { beijingTimeOf } from '@lianfang/domain';
import { BYTE_ORDER_MARK, writeCsvRow } from '../../lib/csv.ts';
import type { Language } from '../../lib/language.ts';
import { REGISTER_EXPORT_TEXTS } from '../../texts/register-export.ts';
import type { ExportedRow } from './exported-rows.sql.ts';
import { readOrder } from './register-order.sql.ts';

interface ExportFacts {
  query: RegisterExportQuery;
  /** What ids of the filter are called, as far as the reader may know. */
  names: Record<string, string>;
  language: Language;
  at: Date;
  /** null: nobody is logged in. */
  by: string | null;
}

export const MEDIA_TYPE_OF: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: XLSX_TYPE,
};

const TINT_OF = { high: 0, medium: 1, low: 2, unassessed: 3 } as const;
/** The colours of the page. */
const TINTS: readonly Tint[] = [
  { ink: 'B3161B', ground: 'FDECEC' },
  { ink: '9A4B00', ground: 'FFF2E0' },
  { ink: '0F5AA8', ground: 'E7F1FB' },
  { ink: '4A5568', ground: 'EDF0F4' },
];

/** Nobody holds a section or a person. A cell that began with a line break would be taken for a formula (lib/csv.ts). */
const NOBODY = '—';

/** Characters of a column of the file; Chinese ones count twice. */
const WIDTHS: Record<RegisterColumn, number[]> = {
  level: [10, 16],
  riskPoint: [48],
  stage: [24, 18],
  chart: [36],
  category: [12],
  organization: [24],
  controlMeasures: [60],
  responsibleParties: [20],
  decidedAt: [14],
  answering: [24],
  holders: [24],
  supervisor: [16],
};

const DAYS: ReadonlySet<RegisterColumn> = new Set(['decidedAt']);

/** The register as a file: the rows as they come, in the columns that were chosen. */
export function writeRegister(batches: AsyncIterable<ExportedRow[]>, facts: ExportFacts): Readable {
  const { format, column } = facts.query;
  const columns = column.length > 0 ? column : USUAL_COLUMNS;
  if (format === 'csv') return Readable.from(writeText(batches, columns, facts));
  const { register, facts: texts } = REGISTER_EXPORT_TEXTS[facts.language];
  const heads = listHeads(columns, facts.language);
  const shapes = columns.flatMap((each) =>
    WIDTHS[each].map((width) => ({ width, holds: DAYS.has(each) ? 'day' : 'text' }) as const),
  );
  let count = 0;
  async function* eachRow(): AsyncGenerator<Cell[]> {
    for await (const rows of batches) {
      count += rows.length;
      for (const row of rows) yield toCells(row, columns, facts.language);
    }
  }
  return writeWorkbook({
    at: facts.at,
    tints: TINTS,
    sheets: [
      {
        name: register,
        columns: shapes.map((shape, n) => ({ head: heads[n] as string, ...shape })),
        rows: eachRow(),
      },
      {
        name: texts.sheet,
        columns: [
          { head: texts.fact, width: 16 },
          { head: texts.value, width: 80 },
        ],
        rows: describeExport(facts, () => count),
      },
    ],
  });
}

/** What was asked for, without what was not: for the log, and for the sheet that tells of the file. */
export function listFilter(filter: RegisterFilter): [keyof RegisterFilter, string[]][] {
  const asked = Object.entries(filter).map(([name, value]): [keyof RegisterFilter, string[]] => [
    name as keyof RegisterFilter,
    value === false || value === '' ? [] : [value ?? []].flat().map(String),
  ]);
  return asked.filter(([, values]) => values.length > 0);
}

export function filterOf({ format: _, column: __, sort: ___, ...filter }: RegisterExportQuery) {
  return filter;
}

async function* writeText(
  batches: AsyncIterable<ExportedRow[]>,
  columns: readonly RegisterColumn[],
  { language }: ExportFacts,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + writeCsvRow(listHeads(columns, language));
  for await (const rows of batches) {
    yield rows.map((row) => writeCsvRow(toCells(row, columns, language).map(toText))).join('');
  }
}

function listHeads(columns: readonly RegisterColumn[], language: Language): string[] {
  const texts = REGISTER_EXPORT_TEXTS[language];
  const beside: Partial<Record<RegisterColumn, string>> = {
    level: texts.levelOrigin,
    stage: texts.stageNumber,
  };
  return columns.flatMap((each) => [texts.columns[each], beside[each] ?? []].flat());
}

function toCells(row: ExportedRow, columns: readonly RegisterColumn[], language: Language): Cell[] {
  return columns.flatMap((column) => cellsOf(row, column, language));
}

function cellsOf(row: ExportedRow, column: RegisterColumn, language: Language): Cell | Cell[] {
  const texts = REGISTER_EXPORT_TEXTS[language];
  switch (column) {
    case 'level':
      return [
        { text: texts.levels[row.level], tint: TINT_OF[row.level] },
        row.levelOrigin && texts.origins[row.levelOrigin],
      ];
    case 'riskPoint':
      return row.riskPoint;
    case 'stage':
      return [row.stageName, texts.numbered(row.stagePosition + 1, row.stageCount)];
    case 'chart':
      return row.chart;
    case 'category':
      return texts.categories[row.category];
    case 'organization':
      return row.organization;
    case 'controlMeasures':
      return row.controlMeasures;
    case 'responsibleParties':
      return row.responsibleParties
        .map(({ printedAs }) => printedAs || texts.withheld)
        .join(texts.list);
    case 'decidedAt':
      return row.decidedOn && { day: row.decidedOn };
    case 'answering':
      return toLines(row, (party) => nameParty(party, language));
    case 'holders':
      return toLines(row, (party) => nameHolders(party, language));
    case 'supervisor':
      return row.supervisor ?? '';
  }
}

/** A line for each party, so that both columns can be read side by side. */
function toLines(
  { answering = [] }: ExportedRow,
  write: (party: AnsweringParty) => string,
): string {
  return answering.map(write).join('\n');
}

function nameParty({ name, isVacant }: AnsweringParty, language: Language): string {
  const texts = REGISTER_EXPORT_TEXTS[language];
  const told = name ?? texts.withheld;
  return isVacant ? texts.vacantPost(told) : told;
}

function nameHolders({ isVacant, holders }: AnsweringParty, language: Language): string {
  const texts = REGISTER_EXPORT_TEXTS[language];
  if (holders === null) return isVacant ? texts.vacant : texts.withheld;
  const named = holders.map(({ name, role }) => (role === 'main' ? name : texts.deputy(name)));
  return [...(isVacant ? [texts.vacant] : []), ...named].join(texts.list) || NOBODY;
}

function toText(cell: Cell): string | number | null {
  if (cell === null || typeof cell !== 'object') return cell;
  return 'day' in cell ? cell.day : cell.text;
}

/** Asked for when the rows are written, so that the count is theirs. */
function* describeExport(facts: ExportFacts, count: () => number): Generator<Cell[]> {
  const { language, at, by } = facts;
  const { facts: texts } = REGISTER_EXPORT_TEXTS[language];
  yield [texts.filter, describeFilter(facts)];
  yield [texts.sort, describeSort(facts)];
  yield [texts.at, texts.beijing(beijingTimeOf(at).slice(0, 19))];
  yield [texts.count, count()];
  yield [texts.by, by ?? texts.nobody];
}

function describeFilter({ query, names, language }: ExportFacts): string {
  const texts = REGISTER_EXPORT_TEXTS[language];
  const words: Partial<Record<keyof RegisterFilter, Record<string, string>>> = {
    level: texts.levels,
    levelOrigin: texts.origins,
    category: texts.categories,
    organizationId: names,
    chartId: names,
    responsibleParty: { '': texts.withheld },
    directly: { true: texts.yes },
    noParty: { true: texts.yes },
    vacant: { true: texts.yes },
    undecided: { true: texts.yes },
  };
  const asked = listFilter(filterOf(query)).map(([name, values]) => {
    const named = new Map(Object.entries(words[name] ?? {}));
    const said = values.map((value) => named.get(value) ?? value);
    return texts.pair(texts.filters[name], said.join(texts.list));
  });
  return asked.join('\n') || texts.facts.noFilter;
}

function describeSort({ query, language }: ExportFacts): string {
  const texts = REGISTER_EXPORT_TEXTS[language];
  const { column, isDescending } = readOrder(query.sort);
  const name = texts.columns[column];
  return isDescending ? texts.facts.descending(name) : name;
}
