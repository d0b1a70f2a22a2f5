import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Cell, readSheet, WorkbookError, writeWorkbook } from './index.ts';

const MOST_ROWS = 100;

async function write(rows: Cell[][]): Promise<Buffer> {
  const columns = Array.from({ length: 4 }, (_, n) => ({ head: `列${n}`, width: 10 }));
  return buffer(
    writeWorkbook({ sheets: [{ name: '表', columns, rows }], tints: [], at: new Date() }),
  );
}

const read = (bytes: Buffer) => readSheet(bytes, MOST_ROWS);
const cellsOf = async (bytes: Buffer) => (await read(bytes)).map(({ cells }) => cells);

/** A workbook as other programs write it: every part by hand. */
function pack(sheet: string, more: Record<string, string> = {}): Buffer {
  const parts = {
    '_rels/.rels': relations(['a', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      '<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1" xmlns:r="x"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  const bytes = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

function relations(...all: [id: string, kind: string, target: string][]): string {
  const written = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="http://x/${kind}" Target="${target}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships>${written.join('')}</Relationships>`;
}

async function faultOf(bytes: Buffer): Promise<string> {
  const error = await read(bytes).then(
    () => 'none',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return (error as WorkbookError).fault;
}

describe('a workbook that we wrote', () => {
  test('comes back as it was, whatever texts it has', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        '=1+1',
        "'x",
        '007',
        '13800000000',
        '_x0041_',
        '甲\r\n乙',
        '𠮷',
        '👩‍💼',
        ' 空 ',
      ),
    );
    const row = fc.array(text, { minLength: 4, maxLength: 4 });
    const rows = fc.array(row, { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const [, ...found] = await cellsOf(await write(given));
        expect(found).toEqual(given.filter((cells) => cells.some((cell) => cell.trim() !== '')));
      }),
    );
  });

  test('numbers and days come back as a person reads them', async () => {
    const [, row] = await cellsOf(await write([[42, { day: '2026-11-25' }, null, '完']]));
    expect(row).toEqual(['42', '2026-11-25', '', '完']);
  });
});

describe('a workbook of Excel or WPS', () => {
  test('texts that are shared, rich or pronounced, and results of formulas', async () => {
    const shared =
      '<sst><si><t>岗位</t></si><si><r><rPr><b/></rPr><t>受</t></r><r><t xml:space="preserve"> 理</t></r><rPh><t>しゅ</t></rPh></si></sst>';
    const row =
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="str"><f>A1&amp;"岗"</f><v>窗口岗</v></c></row>';
    expect(await read(pack(row, { 'xl/sharedStrings.xml': shared }))).toEqual([
      { number: 3, cells: ['岗位', '受 理', '', '窗口岗'] },
    ]);
  });

  test.each([
    ['<c r="A1"><v>13800000000</v></c>', '13800000000'],
    ['<c r="A1"><v>1.38E10</v></c>', '13800000000'],
    ['<c r="A1"><v>0.30000000000000004</v></c>', '0.3'],
    ['<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['<c r="A1" t="d"><v>2026-11-25</v></c>', '2026-11-25'],
    ['<c r="A1" s="1"><v>46351</v></c>', '2026-11-25'],
    ['<c r="A1" s="2"><v>46351.5</v></c>', '2026-11-25 12:00:00'],
    ['<c r="A1" s="3"><v>46351</v></c>', '46351'],
    ['<c t="inlineStr"><is><t>无地址</t></is></c>', '无地址'],
    ['<x:c xmlns:x="y" r="A1" t="str"><x:v>甲</x:v></x:c>', '甲'],
  ])('%s is read as %s', async (cell, text) => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/><numFmt numFmtId="171" formatCode="0&quot;days&quot;[Red]"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
    expect(await cellsOf(pack(`<row>${cell}</row>`, { 'xl/styles.xml': styles }))).toEqual([
      [text],
    ]);
  });

  test.each(['s', 'n', 'b', 'str', 'd', 'inlineStr'])(
    'a cell of type %s without a value is empty, not the first of the texts that cells share',
    async (type) => {
      const shared = '<sst><si><t>首</t></si></sst>';
      const cells = ['<c t="str"><v>甲</v></c>', `<c t="${type}"/>`, `<c t="${type}"><v/></c>`];
      const row = `<row>${cells.join('')}</row>`;
      expect(await cellsOf(pack(row, { 'xl/sharedStrings.xml': shared }))).toEqual([
        ['甲', '', ''],
      ]);
    },
  );

  test('rows without anything are left out, and the others keep their numbers', async () => {
    const cell = '<c t="str"><v>甲</v></c>';
    const rows = `<row r="2">${cell}</row><row r="3"/><row r="4"><c t="str"><v> </v></c></row><row>${cell}</row>`;
    expect((await read(pack(rows))).map(({ number }) => number)).toEqual([2, 5]);
  });

  test('rows are counted upwards in whole numbers, whatever the file says of them', async () => {
    const cell = '<c t="str"><v>甲</v></c>';
    const rows = ['1.5', '1e400', '-3', '4', '4', 'x', '9'].map(
      (r) => `<row r="${r}">${cell}</row>`,
    );
    const numbers = (await read(pack(rows.join('')))).map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 9]);
  });

  test('the first sheet that is not hidden is the one', async () => {
    const book =
      '<workbook><workbookPr date1904="1"/><sheets><sheet state="hidden" r:id="rId9"/><sheet r:id="rId1"/></sheets></workbook>';
    const row = '<row><c t="str"><v>甲</v></c></row>';
    expect(await cellsOf(pack(row, { 'xl/workbook.xml': book }))).toEqual([['甲']]);
  });
});

test('a workbook that LibreOffice saved: every attribute told, texts shared and rich, cells with a look alone', async () => {
  const text = (column: string, place: number) =>
    `<c r="${column}2" s="2" t="s"><v>${place}</v></c>`;
  const row = `<row r="2" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false">${text('A', 0)}<c r="B2" s="1" t="n"><v>1</v></c>${text('C', 1)}<c r="D2" s="2"/>${text('E', 2)}<c r="F2" s="3" t="b"><v>1</v></c><c r="G2" s="4" t="n"><v>46351</v></c></row>`;
  const rich = (font: string, piece: string) =>
    `<r><rPr><sz val="11"/><rFont val="${font}"/><family val="0"/><charset val="1"/></rPr><t xml:space="preserve">${piece}</t></r>`;
  const shared = `<sst count="3" uniqueCount="3"><si><t xml:space="preserve">051683730000</t></si><si>${rich('Calibri', '&apos;')}${rich('Noto Sans CJK SC', '引号岗')}</si><si><t xml:space="preserve">甲
乙</t></si></sst>`;
  const styles =
    '<styleSheet><numFmts count="4"><numFmt numFmtId="164" formatCode="General"/><numFmt numFmtId="165" formatCode="@"/><numFmt numFmtId="166" formatCode="&quot;TRUE&quot;;&quot;TRUE&quot;;&quot;FALSE&quot;"/><numFmt numFmtId="167" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellStyleXfs count="1"><xf numFmtId="164"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="164"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs></styleSheet>';
  const book =
    '<workbook><fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/><sheets><sheet name="表" sheetId="1" state="visible" r:id="rId1" xmlns:r="x"/></sheets></workbook>';
  const more = {
    'xl/workbook.xml': book,
    'xl/sharedStrings.xml': shared,
    'xl/styles.xml': styles,
  };
  expect(await read(pack(row, more))).toEqual([
    { number: 2, cells: ['051683730000', '1', "'引号岗", '', '甲\n乙', 'TRUE', '2026-11-25'] },
  ]);
});

describe('a file that is refused', () => {
  const row = '<row><c t="str"><v>甲</v></c></row>';

  test('no workbook at all, an old or locked one, half of one', async () => {
    const whole = await write([['甲']]);
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const other = Buffer.from(zipSync({ 'a.txt': strToU8('文') }));
    for (const bytes of [Buffer.alloc(0), old, other, whole.subarray(0, whole.length / 2)]) {
      expect(await faultOf(bytes)).toBe('unreadable');
    }
  });

  test.each([
    ['entities that grow', '<!DOCTYPE w [<!ENTITY a "aaaa">]><w>&a;</w>'],
    ['what is no XML', '<worksheet><sheetData><row></sheetData></worksheet>'],
    ['depth without end', '<a>'.repeat(100_000)],
    [
      'attributes without end',
      `<a ${Array.from({ length: 1000 }, (_, n) => `a${n}=""`).join(' ')}/>`,
    ],
  ])('%s', async (_what, xml) => {
    expect(await faultOf(pack('', { 'xl/worksheets/sheet1.xml': xml }))).toBe('unreadable');
  });

  test('more rows than were asked for', async () => {
    expect(await read(pack(row.repeat(MOST_ROWS)))).toHaveLength(MOST_ROWS);
    expect(await faultOf(pack(row.repeat(MOST_ROWS + 1)))).toBe('too-many-rows');
  });

  test('what inflates without measure: 70 MB of blanks in 70 kB', async () => {
    const bomb = pack(' '.repeat(70 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(bomb)).toBe('too-large');
  });

  test('a size that is told smaller than it is', async () => {
    const bytes = pack(row.repeat(50));
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    // In the directory at the end, 22 bytes before the name.
    bytes.writeUInt32LE(10, bytes.lastIndexOf(name) - 22);
    expect(await faultOf(bytes)).toBe('unreadable');
  });

  test('one long text that all cells point at', { timeout: 60_000 }, async () => {
    const shared = `<sst><si><t>${'长'.repeat(1_000_000)}</t></si></sst>`;
    const cells = '<c t="s"><v>0</v></c>'.repeat(40);
    const bytes = pack(`<row>${cells}</row>`, { 'xl/sharedStrings.xml': shared });
    expect(await faultOf(bytes)).toBe('too-large');
  });

  test('any bytes, and any workbook with some of its bytes changed, are read or refused', async () => {
    const whole = await write([['甲', 1, '乙', { day: '2026-11-25' }]]);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 5 });
    const changed = changes.map((all) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of all) bytes[at] = byte;
      return bytes;
    });
    const any = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));
    await fc.assert(
      fc.asyncProperty(fc.oneof(any, changed), async (bytes) => {
        await read(bytes).catch((error) => expect(error).toBeInstanceOf(WorkbookError));
      }),
      { numRuns: 500 },
    );
  });
});
