/** The chosen values with `value` added or taken away, in the order of `known`. */
export function toggleIn<Value>(
  known: readonly Value[],
  chosen: readonly Value[],
  value: Value,
): Value[] {
  return known.filter((one) => (one === value) !== chosen.includes(one));
}
