/** Measures every case once a round, each round beginning with another, after a round that is not kept. */
export async function interleave<Case, Value>(
  cases: Case[],
  { rounds, what }: { rounds: number; what: string },
  measure: (one: Case) => Promise<Value>,
): Promise<{ one: Case; values: Value[] }[]> {
  const measured = cases.map((one) => ({ one, values: [] as Value[] }));
  for (const { one } of measured) await measure(one);
  for (let round = 0; round < rounds; round++) {
    const start = round % measured.length;
    for (const { one, values } of [...measured.slice(start), ...measured.slice(0, start)]) {
      values.push(await measure(one));
    }
    console.error(`${what}: round ${round + 1} of ${rounds}`);
  }
  return measured;
}
