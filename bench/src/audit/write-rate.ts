import type { Writer } from './writers.ts';

/** So many writers at once, of the app as it is and of the app without its log, on one database. */
export interface Case {
  database: string;
  logged: Writer[];
  without: Writer[];
}

/** Writes a second. */
export type Rates = Record<'logged' | 'without', number>;

/** Short, so that what the machine does beside us falls on both alike. */
const SLICE_MS = 250;

/** Both in turn, slice by slice, so many slices of each. */
export async function measureWriteRates(one: Case, slices: number): Promise<Rates> {
  const done = { logged: 0, without: 0 };
  const took = { ...done };
  for (let slice = 0; slice < slices; slice += 1) {
    for (const way of slice % 2
      ? (['logged', 'without'] as const)
      : (['without', 'logged'] as const)) {
      const started = performance.now();
      done[way] += await writeUntil(one[way], started + SLICE_MS);
      took[way] += performance.now() - started;
    }
  }
  const rateOf = (way: keyof Rates) => (done[way] / took[way]) * 1000;
  return { logged: rateOf('logged'), without: rateOf('without') };
}

async function writeUntil(writers: Writer[], until: number): Promise<number> {
  const written = await Promise.all(
    writers.map(async ({ rename }) => {
      let count = 0;
      do {
        await rename();
        count += 1;
      } while (performance.now() < until);
      return count;
    }),
  );
  return written.reduce((sum, count) => sum + count, 0);
}
