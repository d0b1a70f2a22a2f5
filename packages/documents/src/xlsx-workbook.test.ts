import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Cell, type Sheet, writeWorkbook } from './index.ts';

const AT = new Date('2026-11-25T08:00:00Z');
const TINTS = [{ ink: 'B3161B', ground: 'FDECEC' }];

function write(rows: Sheet['rows'], columns: Sheet['columns'] = [{ head: '列', width: 10 }]) {
  return writeWorkbook({ sheets: [{ name: '台账', columns, rows }], tints: TINTS, at: AT });
}

async function unzip(file: ReturnType<typeof write>): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await buffer(file)));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The cells of the first sheet below its head, as they are written. */
async function cellsOf(rows: Cell[][]): Promise<string[]> {
  const columns = (rows[0] ?? []).map((_, n) => ({ head: `列${n}`, width: 10 }));
  const { 'xl/worksheets/sheet1.xml': xml = '' } = await unzip(write(rows, columns));
  const [, , ...written] = xml.split('<row ');
  return written.flatMap((row) => row.match(/<c .*?<\/c>/gs) ?? []);
}

describe('a workbook', () => {
  test('has every part that a spreadsheet program looks for', async () => {
    const parts = await unzip(write([['甲']]));
    expect(Object.keys(parts).toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(parts['xl/workbook.xml']).toContain('<sheet name="台账" sheetId="1" r:id="rId1"/>');
    expect(parts['xl/styles.xml']).toContain('<fgColor rgb="FFFDECEC"/>');
  });

  test('freezes the head and filters all columns over all rows', async () => {
    const columns = Array.from({ length: 28 }, (_, n) => ({ head: `列${n}`, width: 10 }));
    const { 'xl/worksheets/sheet1.xml': xml } = await unzip(write([[1], [2]], columns));
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(xml).toContain('<autoFilter ref="A1:AB3"/>');
  });

  test('names what is filtered, without which LibreOffice drops the filter, and the head for every page that is printed', async () => {
    const columns = [{ head: '列', width: 10 }];
    const sheets = ['台账', "甲's 台账"].map((name) => ({ name, columns, rows: [[1], [2]] }));
    const { 'xl/workbook.xml': xml = '' } = await unzip(
      writeWorkbook({ sheets, tints: [], at: AT }),
    );
    const names = xml.matchAll(/<definedName name="([^"]*)" localSheetId="(\d)"[^>]*>([^<]*)</g);
    expect([...names].map(([, ...rest]) => rest.join(' '))).toEqual([
      "_xlnm._FilterDatabase 0 '台账'!$A$1:$A$3",
      "_xlnm.Print_Titles 0 '台账'!$1:$1",
      "_xlnm._FilterDatabase 1 '甲''s 台账'!$A$1:$A$3",
      "_xlnm.Print_Titles 1 '甲''s 台账'!$1:$1",
    ]);
  });

  test('is printed across, on no more pages side by side than keep it readable', async () => {
    const pagesOf = async (...widths: number[]) => {
      const columns = widths.map((width) => ({ head: '列', width }));
      const { 'xl/worksheets/sheet1.xml': xml = '' } = await unzip(write([[1]], columns));
      expect(xml).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>');
      return /<pageSetup [^>]*fitToWidth="(\d+)"/.exec(xml)?.[1];
    };
    expect(await pagesOf(10)).toBe('1');
    expect(await pagesOf(120, 100)).toBe('1');
    expect(await pagesOf(120, 101)).toBe('2');
  });

  test('has texts of digits that are no errors', async () => {
    const { 'xl/worksheets/sheet1.xml': xml } = await unzip(write([['007']]));
    expect(xml).toMatch(
      /<autoFilter [^>]*\/><pageSetup [^>]*\/><ignoredErrors><ignoredError sqref="A1:A1048576" numberStoredAsText="1"\/><\/ignoredErrors><\/worksheet>$/,
    );
  });

  test('writes numbers and days as what they are, and nothing where there is nothing', async () => {
    expect(await cellsOf([[42, { day: '2026-11-25' }, null, '']])).toEqual([
      '<c r="A2" s="3"><v>42</v></c>',
      '<c r="B2" s="4"><v>46351</v></c>',
    ]);
  });

  test('keeps what somebody types into a column of texts a text: a number with a zero before it, 1-2', async () => {
    const columns: Sheet['columns'] = [
      { head: '名称', width: 10 },
      { head: '版本', width: 6, holds: 'number' },
      { head: '日期', width: 12, holds: 'day' },
    ];
    const rows = [['=甲', 1, { day: '2026-11-25' }], ['乙', 2], [{ text: '高', tint: 0 }]];
    const parts = await unzip(write(rows, columns));
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const [, looks = ''] =
      /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(parts['xl/styles.xml'] ?? '') ?? [];
    const formats = [...looks.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, format]) => format);
    const formatsOf = (element: RegExp) =>
      [...sheet.matchAll(element)].map(([, style]) => formats[Number(style)]);
    expect(formatsOf(/<col [^>]*style="(\d+)"/g)).toEqual(['49', '0', '164']);
    expect(formatsOf(/<c r="A\d" s="(\d+)"/g)).toEqual(['49', '49', '49', '49']);
    expect(formatsOf(/<c r="[BC]2" s="(\d+)"/g)).toEqual(['0', '164']);
  });

  test('gives a text that old programs show as ######## in a cell of texts another look', async () => {
    const texts = ['长'.repeat(255), '长'.repeat(256), `=${'长'.repeat(256)}`];
    const cells = await cellsOf(texts.map((text) => [text]));
    expect(cells.map((cell) => / s="(\d+)"/.exec(cell)?.[1])).toEqual(['1', '6', '2']);
  });

  test('writes a text on the ground that it is to wear', async () => {
    expect(await cellsOf([[{ text: '高', tint: 0 }]])).toEqual([
      '<c r="A2" s="7" t="inlineStr"><is><t>高</t></is></c>',
    ]);
  });

  test('asks readers to keep the space around a text, and asks nothing of them without', async () => {
    const cells = await cellsOf([[' 前', '后\n', '中 间\n中间']]);
    expect(cells.map((cell) => cell.includes('xml:space="preserve"'))).toEqual([true, true, false]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'promise 35: %j is a text, and stays one when somebody edits the cell',
    async (text) => {
      const [cell = ''] = await cellsOf([[text]]);
      expect(cell).toMatch(/^<c r="A2" s="2" t="inlineStr">/);
      expect(cell).not.toContain('<f>');
      expect(readText(cell)).toBe(text);
    },
  );

  test('promise 35: Chinese text, line breaks, leading zeros and what XML cannot say come back unchanged', async () => {
    const texts = [
      '第一行\n第二行',
      '007',
      ' 前后有空格 ',
      'a\r\nb',
      '\u0001',
      '_x0041_',
      '𠮷<&">',
    ];
    expect((await cellsOf(texts.map((text) => [text]))).map(readText)).toEqual(texts);
  });

  test('any text comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), async (texts) => {
        expect((await cellsOf(texts.map((text) => [text]))).map(readText)).toEqual(texts);
      }),
    );
  });

  test('cuts a text that no cell can hold, and says so', async () => {
    const [cell = ''] = await cellsOf([['𠮷'.repeat(20_000)]]);
    expect(readText(cell)).toBe(`${'𠮷'.repeat(16_383)}…`);
  });

  test('goes on in a second sheet where the first is full', { timeout: 60_000 }, async () => {
    const row = [1];
    function* rows() {
      for (let n = 0; n < 1_048_580; n += 1) yield row;
    }
    const parts = await unzip(write(rows()));
    expect(parts['xl/workbook.xml']).toContain('<sheet name="台账 2" sheetId="2" r:id="rId2"/>');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('ref="A1:A1048576"');
    expect(parts['xl/worksheets/sheet2.xml']).toContain('ref="A1:A6"');
  });
});

function readText(cell: string): string {
  const [, text = ''] = /<t(?: xml:space="preserve")?>(.*)<\/t>/s.exec(cell) ?? [];
  return text
    .replace(
      /&(amp|lt|gt|quot);/g,
      (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name as 'lt'],
    )
    .replace(/_x([\dA-F]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

describe('a workbook that is written as it is read', () => {
  async function* endless(taken: { rows: number; isEnded: boolean }) {
    try {
      for (;;) {
        taken.rows += 1;
        yield [crypto.randomUUID().repeat(20)];
      }
    } finally {
      taken.isEnded = true;
    }
  }

  test('takes no more rows than somebody reads', async () => {
    const taken = { rows: 0, isEnded: false };
    const file = write(endless(taken));
    file.once('readable', () => undefined);
    let before: number;
    do {
      before = taken.rows;
      await wait(200);
    } while (taken.rows > before);
    // What the buffers between the rows and the reader hold.
    expect(taken.rows).toBeLessThan(20_000);
    expect(taken.isEnded).toBe(false);
    file.destroy();
  });

  test('ends the rows when nobody wants it any more', async () => {
    const taken = { rows: 0, isEnded: false };
    const file = write(endless(taken));
    file.resume();
    await wait(50);
    file.destroy();
    await wait(50);
    expect(taken.isEnded).toBe(true);
  });

  test('fails where its rows fail', async () => {
    // biome-ignore lint/correctness/useYield: it fails before its first row
    async function* failing(): AsyncGenerator<Cell[]> {
      throw new Error('the database is gone');
    }
    await expect(buffer(write(failing()))).rejects.toThrow('the database is gone');
  });
});
