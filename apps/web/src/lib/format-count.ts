const GROUPED = new Intl.NumberFormat('en');

/** A number as people count rows: `10,000`. */
export function formatCount(count: number): string {
  return GROUPED.format(count);
}
