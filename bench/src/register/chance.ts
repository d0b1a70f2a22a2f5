/** Chance that comes out the same at every run: mulberry32. */
export interface Chance {
  /** A whole number from 0 on, below this. */
  below(count: number): number;
  pick<Value>(values: readonly Value[]): Value;
  uuid(): string;
}

export function chanceFrom(seed: number): Chance {
  let state = seed;
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  const below = (count: number) => Math.floor((next() / 2 ** 32) * count);
  return {
    below,
    pick: (values) => values[below(values.length)] as (typeof values)[number],
    uuid() {
      const hex = [next(), next(), next(), next()].map((word) =>
        word.toString(16).padStart(8, '0'),
      );
      const digits = hex.join('');
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
  };
}
