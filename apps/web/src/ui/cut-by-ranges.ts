/** `[start, end)` in UTF-16 code units. */
export type TextRange = readonly [start: number, end: number];

export interface TextPiece {
  start: number;
  piece: string;
  isMatch: boolean;
}

/** Cuts a text into what lies in the ranges and what lies between; joined again it is the text. */
export function cutByRanges(text: string, ranges: readonly TextRange[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let reached = 0;
  for (const [start, end] of ranges) {
    pieces.push({ start: reached, piece: text.slice(reached, start), isMatch: false });
    pieces.push({ start, piece: text.slice(start, end), isMatch: true });
    reached = end;
  }
  pieces.push({ start: reached, piece: text.slice(reached), isMatch: false });
  return pieces.filter(({ piece }) => piece !== '');
}
