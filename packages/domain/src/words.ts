/** A place in a text: `[start, end)` in UTF-16 code units, as `String.prototype.slice` takes them. */
export type TextRange = [start: number, end: number];

const BLANKS = /\s/gu;

/**
 * Words as they are compared: full and half width alike (NFKC), upper and lower case alike, without spaces.
 * Typesetting puts spaces inside Chinese words (受   理), so a space never separates two words to search for.
 */
export function foldWords(text: string): string {
  return fold(text).folded;
}

/** Every place in `text` where `words` stand, in order and not overlapping; none when the words are blank. */
export function findWords(text: string, words: string): TextRange[] {
  const wanted = foldWords(words);
  if (wanted === '') return [];
  const { folded, origins } = fold(text);
  const found: TextRange[] = [];
  let from = folded.indexOf(wanted);
  while (from !== -1) {
    const last = origins[from + wanted.length - 1] as TextRange;
    found.push([(origins[from] as TextRange)[0], last[1]]);
    from = folded.indexOf(wanted, from + wanted.length);
  }
  return found;
}

/** What an index of single characters and pairs is asked for: the only character, else every pair of neighbours. */
export function listWordGrams(folded: string): string[] {
  const characters = [...folded];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((second, first) => characters[first] + second))];
}

/** `origins[i]` is the place in `text` that gave the folded code unit `i`. */
function fold(text: string): { folded: string; origins: TextRange[] } {
  let folded = '';
  const origins: TextRange[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const plain = character.normalize('NFKC').toLowerCase().replace(BLANKS, '');
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) origins.push([start, end]);
    start = end;
  }
  return { folded, origins };
}
