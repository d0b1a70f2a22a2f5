export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** @throws where nothing was measured */
export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const least = sorted.at(0);
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) throw new Error('Nothing was measured');
  const middle = sorted.slice(
    Math.floor((sorted.length - 1) / 2),
    Math.ceil((sorted.length + 1) / 2),
  );
  return { median: middle.reduce((sum, value) => sum + value) / middle.length, least, most };
}
