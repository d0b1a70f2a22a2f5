import type { PartySheetsTexts } from './party-sheets-zh-cn.ts';

export const partySheetsEn: PartySheetsTexts = {
  export: 'Export',
  exporting: 'Stop exporting',
  exportHint: 'What the filter finds, as an .xlsx that can be changed and imported',
  exportFailed: 'The export failed',
  exported: (name) => `“${name}” was saved`,
  import: 'Import',
  title: 'Import responsible parties',
  hint: 'Export first, change rows or add some, then import. Leave the columns “Id” and “Version” as they are. Where one row is refused, nothing is imported.',
  choose: 'Choose an .xlsx file',
  drop: 'Or drop the file here; at most 5 MB and 10,000 rows.',
  tooLarge: 'The file is larger than 5 MB.',
  unreadable: 'The file could not be read. Was it moved or removed?',
  chosen: (name) => `File: ${name}`,
  checking: 'Checking…',
  importing: 'Importing…',
  progress: 'Progress',
  stop: 'Stop',
  moreFaults: (count) => `And ${count} more, which the sheet to download has.`,
  cancelled: 'Stopped; nothing was imported.',
  cancelledLate: 'Stopped. If it was done by then, the list shows it.',
  unchanged: (rows) => `Checked: ${sayRows(rows)}, nothing to import (0 changes).`,
  checked: (rows, changes) => `Checked: ${sayRows(rows)}, ${changes} with changes.`,
  counts: 'What would change',
  acts: { created: 'Created', changed: 'Changed', retired: 'Retired', restored: 'Taken back' },
  same: 'Unchanged',
  changes: 'Changes by row',
  row: (row) => `Row ${row}`,
  place: (name, organization) => `${name} (${organization})`,
  field: (column, before, after) => `${column}: ${before} → ${after}`,
  newField: (column, after) => `${column}: ${after}`,
  empty: '(empty)',
  more: (count) => `And ${count} more, not listed here.`,
  submit: (count) => (count === 1 ? 'Import 1 changed row' : `Import ${count} changed rows`),
  again: 'Choose another file',
  faults: (count) =>
    count === 1
      ? 'The sheet has 1 error; nothing was imported'
      : `The sheet has ${count} errors; nothing was imported`,
  faultList: 'Errors by row',
  fault: (column, message) => `${column}: ${message}`,
  failed: 'The import failed',
  download: 'Download the sheet with its errors',
  done: (counts) => `Imported: ${counts}`,
  count: (act, count) => `${act} ${count}`,
  columns: {
    id: 'Id',
    revision: 'Version',
    organization: 'Organisation',
    name: 'Name',
    kind: 'Kind',
    section: 'Section',
    contact: 'Contact',
    state: 'State',
    holders: 'Held by',
    stages: 'Stages',
  },
};

function sayRows(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
