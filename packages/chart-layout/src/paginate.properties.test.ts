import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutColumn } from './cut-column.ts';
import { type Block, paginate, type Sheet, type SheetRoom } from './paginate.ts';

const rooms = fc
  .record({ later: fc.integer({ min: 50, max: 1000 }), heading: fc.integer({ min: 0, max: 49 }) })
  .map(({ later, heading }): SheetRoom => ({ first: later - heading, later }));

/** Some of the blocks are taller than any page. */
const documents = fc
  .array(fc.record({ height: fc.integer({ min: 1, max: 1500 }), leads: fc.boolean() }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((blocks): Block[] => blocks.map((block, index) => ({ ...block, key: `b${index}` })));

function roomOf(sheet: Sheet, room: SheetRoom): number {
  return sheet.firstPage === 1 ? room.first : room.later;
}

function heightOf(sheet: Sheet, blocks: readonly Block[]): number {
  return blocks
    .filter(({ key }) => sheet.keys.includes(key))
    .reduce((sum, { height }) => sum + height, 0);
}

/** Headings and the one block they lead to. */
function isOneRun(sheet: Sheet, blocks: readonly Block[]): boolean {
  const own = blocks.filter(({ key }) => sheet.keys.includes(key));
  return own.slice(0, -1).every((block) => block.leads);
}

test('every block stands on one sheet, in order, and no sheet but the first is empty', () => {
  fc.assert(
    fc.property(documents, rooms, (blocks, room) => {
      const sheets = paginate(blocks, room);
      expect(sheets.flatMap((sheet) => sheet.keys)).toEqual(blocks.map((block) => block.key));
      expect(sheets.slice(1).every((sheet) => sheet.keys.length > 0)).toBe(true);
    }),
  );
});

test('nothing is cut that any page has room for: a sheet is higher than its page only for a single run taller than all', () => {
  fc.assert(
    fc.property(documents, rooms, (blocks, room) => {
      for (const sheet of paginate(blocks, room)) {
        const isTooHigh = heightOf(sheet, blocks) > roomOf(sheet, room);
        expect(sheet.pageCount > 1).toBe(isTooHigh);
        if (!isTooHigh) continue;
        expect(isOneRun(sheet, blocks)).toBe(true);
        expect(heightOf(sheet, blocks)).toBeGreaterThan(room.later);
      }
    }),
  );
});

test('a tall run has as many pages as its height needs, and no more', () => {
  fc.assert(
    fc.property(documents, rooms, (blocks, room) => {
      for (const sheet of paginate(blocks, room)) {
        const space = (pages: number) => roomOf(sheet, room) + (pages - 1) * room.later;
        expect(space(sheet.pageCount)).toBeGreaterThanOrEqual(heightOf(sheet, blocks));
        if (sheet.pageCount > 1) {
          expect(space(sheet.pageCount - 1)).toBeLessThan(heightOf(sheet, blocks));
        }
      }
    }),
  );
});

test('no heading stands at the end of a sheet but at the end of the document', () => {
  fc.assert(
    fc.property(documents, rooms, (blocks, room) => {
      const leading = new Set(blocks.filter((block) => block.leads).map((block) => block.key));
      for (const sheet of paginate(blocks, room).slice(0, -1)) {
        expect(leading.has(sheet.keys[sheet.keys.length - 1] as string)).toBe(false);
      }
    }),
  );
});

test('pages are numbered from 1 without gaps', () => {
  fc.assert(
    fc.property(documents, rooms, (blocks, room) => {
      let page = 1;
      for (const sheet of paginate(blocks, room)) {
        expect(sheet.firstPage).toBe(page);
        page += sheet.pageCount;
      }
    }),
  );
});

test('no sheet could have taken what the next one begins with', () => {
  fc.assert(
    fc.property(documents, rooms, (blocks, room) => {
      const sheets = paginate(blocks, room);
      sheets.slice(0, -1).forEach((sheet, index) => {
        const next = sheets[index + 1] as Sheet;
        const start = blocks.findIndex(({ key }) => key === next.keys[0]);
        const end = blocks.findIndex((block, place) => place >= start && !block.leads);
        const run = blocks.slice(start, end === -1 ? undefined : end + 1);
        const runHeight = run.reduce((sum, { height }) => sum + height, 0);
        expect(heightOf(sheet, blocks) + runHeight).toBeGreaterThan(roomOf(sheet, room));
      });
    }),
  );
});

test('the same document is put on the same sheets', () => {
  fc.assert(
    fc.property(documents, rooms, (blocks, room) => {
      expect(paginate([...blocks], { ...room })).toEqual(paginate(blocks, room));
    }),
  );
});

test('a column is cut into pieces that follow each other and fit, but for a text that fits nowhere', () => {
  const columns = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 40 });
  fc.assert(
    fc.property(columns, fc.integer({ min: 50, max: 400 }), (heights, room) => {
      const pieces = cutColumn(heights, room);
      const indexes = pieces.flatMap(([start, end]) =>
        heights.slice(start, end).map((_, offset) => start + offset),
      );
      expect(indexes).toEqual(heights.map((_, index) => index));
      for (const [start, end] of pieces) {
        const height = heights.slice(start, end).reduce((sum, one) => sum + one, 0);
        if (end - start > 1) expect(height).toBeLessThanOrEqual(room);
      }
    }),
  );
});
