import { WorkbookError } from './xlsx-error.ts';
import { unescapeText } from './xlsx-text.ts';
import { parseXml } from './xlsx-xml.ts';
import type { Parts } from './xlsx-zip.ts';

const MOST_SHARED = 1_000_000;

/** Texts that cells point at, each once. What a rich text is written in is left out, and how it is pronounced. */
export async function readSharedStrings(parts: Parts, path: string | undefined): Promise<string[]> {
  if (path === undefined || !parts.has(path)) return [];
  const texts: string[] = [];
  const inside = { text: false, phonetic: false };
  let text = '';
  await parseXml(await parts.open(path), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inside.phonetic = true;
      inside.text = name === 't' && !inside.phonetic;
    },
    text(piece) {
      if (inside.text) text += piece;
    },
    close(name) {
      if (name === 't') inside.text = false;
      if (name === 'rPh') inside.phonetic = false;
      if (name === 'si' && texts.push(unescapeText(text)) > MOST_SHARED) {
        throw new WorkbookError('too-large');
      }
    },
  });
  return texts;
}

/** Numbers of the format's own that are days or times; 27 to 36 and 50 to 58 are those of Chinese editions. */
const isDayFormat = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);
/** What a code of a format says besides its signs: quoted words, colours and languages, escaped characters. */
const WORDS_OF_FORMAT = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g;

/** The places in `cellXfs` whose cells are days or times. */
export async function readDayStyles(parts: Parts, path: string | undefined): Promise<Set<number>> {
  const days = new Set<number>();
  if (path === undefined || !parts.has(path)) return days;
  const own = new Map<number, boolean>();
  let isInCells = false;
  let place = 0;
  await parseXml(await parts.open(path), {
    open(name, { numFmtId, formatCode = '' }) {
      const id = Number(numFmtId);
      if (name === 'cellXfs') isInCells = true;
      if (name === 'numFmt') own.set(id, /[ymdhs]/i.test(formatCode.replace(WORDS_OF_FORMAT, '')));
      if (name !== 'xf' || !isInCells) return;
      if (own.get(id) ?? isDayFormat(id)) days.add(place);
      place += 1;
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return days;
}
