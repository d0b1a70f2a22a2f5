import { escapeName } from './xlsx-text.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet that was written. */
export interface NamedArea {
  name: string;
  /** Its head and rows, as `A1:J20`. */
  area: string;
}

/** The parts around the sheets of a workbook, by their paths. */
export function listParts(sheets: readonly NamedArea[]): [path: string, xml: string][] {
  return [
    ['[Content_Types].xml', writeContentTypes(sheets.length)],
    ['_rels/.rels', writeRelations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', writeBook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      writeRelations([
        ...sheets.map((_, n): [string, string] => ['worksheet', `worksheets/sheet${n + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ],
  ];
}

function writeContentTypes(count: number): string {
  const sheets = Array.from({ length: count }, (_, n) =>
    override(`worksheets/sheet${n + 1}`, 'worksheet'),
  );
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

function writeBook(areas: readonly NamedArea[]): string {
  const sheets = areas.map(
    ({ name }, n) => `<sheet name="${escapeName(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
  );
  const names = areas.map(writeNames);
  return `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${DOCUMENT}"><sheets>${sheets.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`;
}

/** What is filtered, without which LibreOffice drops the filter, and the row that is printed on every page. */
function writeNames({ name, area }: NamedArea, place: number): string {
  const sheet = escapeName(`'${name.replaceAll("'", "''")}'!`);
  const filtered = area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">${sheet}${filtered}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${place}">${sheet}$1:$1</definedName>`;
}
