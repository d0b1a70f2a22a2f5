import { expect } from 'vitest';
import type { Database } from '../src/database.ts';
import { readRegister } from './register.ts';

type Sums = Awaited<ReturnType<typeof readRegister>>['sums'];

/** Every shown row under each of its keys, by a plain loop. */
function countNaively(rows: Awaited<ReturnType<typeof readRegister>>['rows']): Sums {
  const sums = new Map<string, Sums[number]>();
  for (const row of rows.filter(({ superseded_at }) => superseded_at === null)) {
    const month = row.decided_at
      ? new Date(row.decided_at.getTime() + 8 * 3_600_000).toISOString().slice(0, 7)
      : null;
    const under = (wordings: string[]) => (wordings.length === 0 ? [null] : wordings);
    const keys: [string, string | null][] = [
      ['all', null],
      ['stage', row.stage_name],
      ['month', month],
      ...under(row.wordings).map((key): [string, string | null] => ['wording', key]),
      ...under(row.public_wordings).map((key): [string, string | null] => ['public_wording', key]),
    ];
    for (const [side, key] of keys) {
      const { organization_id, visibility, category, level } = row;
      const place = { organization_id, visibility, category, level, side, key };
      const id = JSON.stringify(place);
      const sum = sums.get(id) ?? { ...place, rows: 0, own_rows: 0 };
      sum.rows += 1;
      sum.own_rows += row.is_own_level ? 1 : 0;
      sums.set(id, sum);
    }
  }
  return [...sums.values()];
}

const inOrder = (sums: Sums) =>
  sums.map((sum) => JSON.stringify(Object.entries(sum).toSorted())).toSorted();

/** That the kept sums are those of a plain loop over the rows as they are now. */
export async function expectRightSums(db: Database): Promise<void> {
  const { rows, sums } = await readRegister(db);
  expect(inOrder(sums)).toEqual(inOrder(countNaively(rows)));
}
