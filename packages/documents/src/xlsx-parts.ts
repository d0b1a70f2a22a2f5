import { escapeName } from './xlsx-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts around the sheets of a workbook, by their paths. @param names of the sheets, in their order */
export function listParts(names: readonly string[]): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', writeContentTypes(names)],
    ['_rels/.rels', writeRelations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', writeBook(names)],
    [
      'xl/_rels/workbook.xml.rels',
      writeRelations([
        ...names.map((_, n): [string, string] => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
  ];
}

function writeContentTypes(names: readonly string[]): string {
  const sheets = names.map((_, n) => override(`worksheets/sheet${n + 1}`, 'worksheet'));
  const parts = [override('workbook', 'sheet.main'), override('styles', 'styles'), ...sheets];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function override(path: string, kind: string): string {
  return `<Override PartName="/xl/${path}.xml" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
}

function writeRelations(relations: readonly [kind: string, target: string][]): string {
  const written = relations.map(
    ([kind, target], n) =>
      `<Relationship Id="rId${n + 1}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`;
}

function writeBook(names: readonly string[]): string {
  const sheets = names.map(
    (name, n) => `<sheet name="${escapeName(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}"><sheets>${sheets.join('')}</sheets></workbook>`;
}
