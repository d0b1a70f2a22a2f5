import { posix } from 'node:path';
import { parseXml } from './xlsx-xml.ts';
import type { Parts } from './xlsx-zip.ts';

/** Where the parts of a workbook are that its first sheet is read from. */
export interface Book {
  sheet: string;
  sharedStrings: string | undefined;
  styles: string | undefined;
  /** Days count from 1904, as on old Macs. */
  is1904: boolean;
}

interface Relation {
  id: string;
  /** The last word of its type: strict and usual workbooks differ in what is before. */
  kind: string;
  target: string;
}

/** Follows the relations from the root of the file, as programs give their parts different names. @throws {Error} */
export async function findBook(parts: Parts): Promise<Book> {
  const root = await readRelations(parts, '');
  const path = targetOf(root, ({ kind }) => kind === 'officeDocument') ?? 'xl/workbook.xml';
  const relations = await readRelations(parts, path);
  const sheets: string[] = [];
  let is1904 = false;
  await parseXml(await parts.open(path), {
    open(name, { id, state, date1904 }) {
      if (name === 'sheet' && id && (state ?? 'visible') === 'visible') sheets.push(id);
      if (name === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  const sheet = targetOf(relations, ({ id }) => id === sheets[0]);
  if (!sheet) throw new Error('no sheet');
  return {
    sheet,
    sharedStrings: targetOf(relations, ({ kind }) => kind === 'sharedStrings'),
    styles: targetOf(relations, ({ kind }) => kind === 'styles'),
    is1904,
  };
}

async function readRelations(parts: Parts, of: string): Promise<Relation[]> {
  const { dir, base } = posix.parse(of);
  const relations: Relation[] = [];
  await parseXml(await parts.open(posix.join(dir, '_rels', `${base}.rels`)), {
    open(name, { Id: id = '', Type = '', Target = '' }) {
      if (name !== 'Relationship') return;
      const target = posix.resolve('/', dir, Target).slice(1);
      relations.push({ id, kind: posix.basename(Type), target });
    },
  });
  return relations;
}

function targetOf(relations: Relation[], is: (one: Relation) => boolean): string | undefined {
  return relations.find(is)?.target;
}
