import {
  MAX_COUNTED_HITS,
  REGISTER_COLUMNS,
  type RegisterColumn,
  type RegisterFilter,
  type RegisterMatrix,
  type RegisterMatrixQuery,
  type RegisterRow,
  type RiskRegisterPage,
  type RiskRegisterQuery,
} from '@lianfang/contracts';
import { type Actor, appendEntry, type Database } from '@lianfang/db';
import { foldWords } from '@lianfang/domain';
import { isUuid } from '../../lib/uuid.ts';
import { sampleWords } from './common-words.sql.ts';
import { type ExportedRow, readRows } from './exported-rows.sql.ts';
import { FIND_NAMES } from './find-names.sql.ts';
import {
  countRows,
  isCounted,
  listCounted,
  listCursors,
  listRows,
  type Statement,
} from './list-rows.sql.ts';
import { countMatrix } from './matrix.sql.ts';
import { readOrder } from './register-order.sql.ts';
import type { Scope } from './register-scope.sql.ts';

type ReaderId = string | null;

interface CountedPage {
  items: RegisterRow[];
  total: number;
}

/** An export puts so many rows in order at once (each time looks at all of them), and reads so many: a megabyte. */
const ORDERED_AT_ONCE = 100_000;
const READ_AT_ONCE = 1_000;

const NO_COUNTS = { high: 0, medium: 0, low: 0, unassessed: 0, total: 0 };

export function riskRegisterRepository({ pool, prisma, ask: askAll }: Database) {
  async function ask<Row extends object>({ text, values }: Statement): Promise<Row> {
    return (await askAll<Row>(text, values))[0] as Row;
  }

  async function scopeOf(filter: RegisterFilter, readerId: ReaderId): Promise<Scope> {
    const words = foldWords(filter.q);
    const hasCommonWords =
      words !== '' && (await ask<{ areCommon: boolean }>(sampleWords(words))).areCommon;
    return { filter, readerId, hasCommonWords };
  }

  async function count(scope: Scope, most?: number): Promise<number> {
    return (await ask<{ total: number }>(countRows(scope, most))).total;
  }

  async function list(query: RiskRegisterQuery, readerId: ReaderId): Promise<RiskRegisterPage> {
    const { sort, page, pageSize, after, before, answering, ...filter } = query;
    const answer = { items: [], total: 0, isTotalExact: true, page, pageSize };
    if (!isPossible(filter)) return answer;
    const slice = { page, pageSize, after, before };
    const scope = await scopeOf(filter, readerId);
    const asked = { ...scope, slice, order: readOrder(sort), answering };
    if (isCounted(asked)) return { ...answer, ...(await ask<CountedPage>(listCounted(asked))) };
    const hasWords = foldWords(filter.q) !== '';
    const total = await count(asked, hasWords ? MAX_COUNTED_HITS : undefined);
    const isTotalExact = !hasWords || total <= MAX_COUNTED_HITS;
    const { items } = await ask<CountedPage>(listRows(asked));
    return { ...answer, items, isTotalExact, total: isTotalExact ? total : MAX_COUNTED_HITS };
  }

  return {
    list,

    async count(filter: RegisterFilter, readerId: ReaderId): Promise<number> {
      return isPossible(filter) ? count(await scopeOf(filter, readerId)) : 0;
    },

    async matrix(
      { by, ...filter }: RegisterMatrixQuery,
      readerId: ReaderId,
    ): Promise<RegisterMatrix> {
      if (!isPossible(filter)) return { by, rows: [], left: 0, totals: NO_COUNTS };
      return {
        by,
        ...(await ask<Omit<RegisterMatrix, 'by'>>(
          countMatrix({ by, ...(await scopeOf(filter, readerId)) }),
        )),
      };
    },

    /** What the ids of a filter are called, by the id; without those that the reader may not know. */
    async findNames(
      { organizationId, chartId }: RegisterFilter,
      readerId: ReaderId,
    ): Promise<Record<string, string>> {
      const ids = [organizationId, chartId].map((id) =>
        id !== undefined && isUuid(id) ? id : null,
      );
      const { rows } = await pool.query<{ id: string; name: string }>(FIND_NAMES, [
        ...ids,
        readerId,
      ]);
      return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
    },

    /** The columns that somebody chose; none where they never did. */
    async readColumns(userId: string): Promise<RegisterColumn[]> {
      const choice = await prisma.registerChoice.findUnique({ where: { userId } });
      // A column of a later release may be among them after a step back.
      const known: ReadonlySet<string> = new Set(REGISTER_COLUMNS);
      return (choice?.columns ?? []).filter((name): name is RegisterColumn => known.has(name));
    },

    async writeColumns(userId: string, columns: RegisterColumn[]): Promise<void> {
      await prisma.registerChoice.upsert({
        where: { userId },
        create: { userId, columns },
        update: { columns },
      });
    },

    async logExport(actor: Actor, facts: Record<string, unknown>): Promise<void> {
      await prisma.$transaction((tx) =>
        appendEntry(tx, actor, {
          action: 'register.exported',
          object: { kind: 'register' },
          personId: actor.id,
          after: facts,
        }),
      );
    },

    /**
     * Every row in its order, batch by batch as they are taken. No transaction holds them together, which would stop
     * all others on the embedded database; which charts may be read is asked anew with each 100,000, whether persons are named with each thousand.
     */
    async *stream(
      filter: RegisterFilter,
      { sort, readerId, answering }: { sort: string; readerId: ReaderId; answering: boolean },
    ): AsyncGenerator<ExportedRow[]> {
      if (!isPossible(filter)) return;
      const order = readOrder(sort);
      const scope = await scopeOf(filter, readerId);
      let after: string | undefined;
      do {
        const slice = { page: 1, pageSize: ORDERED_AT_ONCE, after, before: undefined };
        const listed = await ask<{ cursors: string }>(listCursors({ ...scope, order, slice }));
        const cursors = listed.cursors === '' ? [] : listed.cursors.split(' ');
        yield* readAhead(cursors, (batch) => {
          const { text, values } = readRows(batch, { readerId, asOf: filter.asOf, answering });
          return askAll<ExportedRow>(text, values);
        });
        after = cursors.length === ORDERED_AT_ONCE ? cursors.at(-1) : undefined;
      } while (after !== undefined);
    },
  };
}

/** An id that cannot be one of ours names nothing, and so has no rows. */
function isPossible({ organizationId, chartId }: RegisterFilter): boolean {
  return [organizationId, chartId].every((id) => id === undefined || isUuid(id));
}

/** Batch by batch, each asked for while the one before it is written. */
async function* readAhead(
  cursors: readonly string[],
  read: (batch: string[]) => Promise<ExportedRow[]>,
): AsyncGenerator<ExportedRow[]> {
  if (cursors.length === 0) return;
  const readFrom = (start: number) => read(cursors.slice(start, start + READ_AT_ONCE));
  let coming = readFrom(0);
  for (let start = READ_AT_ONCE; start - READ_AT_ONCE < cursors.length; start += READ_AT_ONCE) {
    const rows = await coming;
    if (start < cursors.length) coming = readFrom(start);
    // Whoever takes no more hears of no failure either.
    coming.catch(() => undefined);
    yield rows;
  }
}
