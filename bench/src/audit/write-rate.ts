import { type AuditFact, appendEntry, type Database, entryOf, SYSTEM_ACTOR } from '@lianfang/db';

/** So many writers at once, each changing an organisation of its own. */
export interface Case {
  database: string;
  db: Database;
  organizationIds: string[];
}

/** Without an entry, with one, and with one in the statement of the change. */
const WAYS = ['without', 'logged', 'inOneStatement'] as const;

/** Transactions a second. */
export type Rates = Record<(typeof WAYS)[number], number>;

/** Short, so that what the machine does beside us falls on both ways of writing alike. */
const SLICE_MS = 100;
const PATIENCE = { maxWait: 60_000, timeout: 60_000 };

/** All ways in turn, slice by slice, so many slices of each. */
export async function measureWriteRates(one: Case, slices: number): Promise<Rates> {
  const done = { without: 0, logged: 0, inOneStatement: 0 };
  const took = { ...done };
  for (let slice = 0; slice < slices; slice += 1) {
    for (const way of slice % 2 ? WAYS : WAYS.toReversed()) {
      const started = performance.now();
      done[way] += await writeUntil(one, way, started + SLICE_MS);
      took[way] += performance.now() - started;
    }
  }
  const rateOf = (way: keyof Rates) => (done[way] / took[way]) * 1000;
  return {
    without: rateOf('without'),
    logged: rateOf('logged'),
    inOneStatement: rateOf('inOneStatement'),
  };
}

async function writeUntil(one: Case, way: keyof Rates, until: number): Promise<number> {
  const written = await Promise.all(
    one.organizationIds.map(async (id) => {
      let count = 0;
      do {
        await rename(one.db, way, id);
        count += 1;
      } while (performance.now() < until);
      return count;
    }),
  );
  return written.reduce((sum, count) => sum + count, 0);
}

/**
 * As the smallest write of the product is done: whether the reader reaches the thing and what it was, then a
 * conditional write, then its entry.
 */
function rename({ prisma }: Database, way: keyof Rates, id: string): Promise<void> {
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`
      SELECT name, revision, id IN (SELECT organizations_reached(${id}::uuid, '{admin}')) AS "isReached"
      FROM organizations WHERE id = ${id}::uuid`;
    if (way === 'inOneStatement') {
      await tx.$executeRaw`
        WITH changed AS (
          UPDATE organizations SET name = '某县水务局', revision = revision + 1
          WHERE id = ${id}::uuid AND revision > 0 RETURNING 1)
        SELECT ${entryOf(SYSTEM_ACTOR, factOf(id))} FROM changed`;
      return;
    }
    await tx.$executeRaw`
      UPDATE organizations SET name = '某县水务局', revision = revision + 1
      WHERE id = ${id}::uuid AND revision > 0`;
    if (way === 'logged') await appendEntry(tx, SYSTEM_ACTOR, factOf(id));
  }, PATIENCE);
}

function factOf(id: string): AuditFact {
  return {
    action: 'organization.changed',
    object: { kind: 'organization', id, name: '某县水务局' },
    organizationId: id,
    before: { name: '某县水利局' },
    after: { name: '某县水务局' },
  };
}
