/** Texts `[start, end)` of a column. */
export type Piece = [start: number, end: number];

/**
 * Cuts a column of texts between them into pieces no higher than `room`. A text that is higher by itself is a
 * piece of its own.
 */
export function cutColumn(heights: readonly number[], room: number): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  let filled = 0;
  heights.forEach((height, index) => {
    if (index > start && filled + height > room) {
      pieces.push([start, index]);
      start = index;
      filled = 0;
    }
    filled += height;
  });
  if (heights.length > 0) pieces.push([start, heights.length]);
  return pieces;
}
