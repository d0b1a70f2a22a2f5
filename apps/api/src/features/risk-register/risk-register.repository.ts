import {
  MAX_COUNTED_HITS,
  type RegisterFilter,
  type RegisterMatrix,
  type RegisterMatrixQuery,
  type RegisterRow,
  type RiskRegisterPage,
  type RiskRegisterQuery,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import { foldWords } from '@lianfang/domain';
import { isUuid } from '../../lib/uuid.ts';
import { countRows, isCounted, listCounted, listRows, type Statement } from './list-rows.sql.ts';
import { countMatrix } from './matrix.sql.ts';
import { readOrder } from './register-order.sql.ts';
import type { Scope } from './register-scope.sql.ts';

type ReaderId = string | null;

interface CountedPage {
  items: RegisterRow[];
  total: number;
}

/** Rows that an export takes at once: some megabytes, and few enough statements. */
const ROWS_A_BATCH = 10_000;

const NO_COUNTS = { high: 0, medium: 0, low: 0, unassessed: 0, total: 0 };

export function riskRegisterRepository({ pool }: Database) {
  async function ask<Row extends object>({ text, values }: Statement): Promise<Row> {
    return (await pool.query<Row>(text, values)).rows[0] as Row;
  }

  async function count(scope: Scope, most?: number): Promise<number> {
    if (!isPossible(scope.filter)) return 0;
    return (await ask<{ total: number }>(countRows(scope, most))).total;
  }

  async function list(query: RiskRegisterQuery, readerId: ReaderId): Promise<RiskRegisterPage> {
    const { sort, page, pageSize, after, before, ...filter } = query;
    const answer = { items: [], total: 0, isTotalExact: true, page, pageSize };
    if (!isPossible(filter)) return answer;
    const slice = { page, pageSize, after, before };
    const asked = { filter, readerId, slice, order: readOrder(sort) };
    if (isCounted(asked)) return { ...answer, ...(await ask<CountedPage>(listCounted(asked))) };
    const hasWords = foldWords(filter.q) !== '';
    const total = await count(asked, hasWords ? MAX_COUNTED_HITS : undefined);
    const isTotalExact = !hasWords || total <= MAX_COUNTED_HITS;
    const { items } = await ask<CountedPage>(listRows(asked, !isTotalExact));
    return { ...answer, items, isTotalExact, total: isTotalExact ? total : MAX_COUNTED_HITS };
  }

  return {
    list,

    count: (filter: RegisterFilter, readerId: ReaderId) => count({ filter, readerId }),

    async matrix(
      { by, ...filter }: RegisterMatrixQuery,
      readerId: ReaderId,
    ): Promise<RegisterMatrix> {
      if (!isPossible(filter)) return { by, rows: [], left: 0, totals: NO_COUNTS };
      return {
        by,
        ...(await ask<Omit<RegisterMatrix, 'by'>>(countMatrix({ by, filter, readerId }))),
      };
    },

    /** Every row in its order, batch by batch as they are taken; rights are asked for anew with each. */
    async *stream(
      filter: RegisterFilter,
      { sort, readerId }: { sort: string; readerId: ReaderId },
    ): AsyncGenerator<RegisterRow[]> {
      if (!isPossible(filter)) return;
      const order = readOrder(sort);
      let after: string | undefined;
      do {
        const slice = { page: 1, pageSize: ROWS_A_BATCH, after, before: undefined };
        const asked = { filter, readerId, slice, order };
        const { items } = await ask<{ items: RegisterRow[] }>(listRows(asked, false));
        if (items.length > 0) yield items;
        after = items.length === ROWS_A_BATCH ? items.at(-1)?.cursor : undefined;
      } while (after !== undefined);
    },
  };
}

/** An id that cannot be one of ours names nothing, and so has no rows. */
function isPossible({ organizationId, chartId }: RegisterFilter): boolean {
  return [organizationId, chartId].every((id) => id === undefined || isUuid(id));
}
