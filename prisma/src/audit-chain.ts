import { z } from 'zod';
import { hashEntry, READ_ENTRIES, type StoredEntry, storedEntrySchema } from './audit-entry.ts';

/** Whatever runs a statement: a pool, or the client of a transaction. */
export interface Queryable {
  query(sql: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** The newest entry as somebody noted it outside the database. */
export interface RecordedHead {
  at: string;
  sequence: number;
  hash: string;
}

/** What can be wrong with an entry, or with the place where one should be. */
export type ChainFault =
  | 'changed'
  | 'missing'
  | 'misplaced'
  | 'inserted'
  | 'head-differs'
  | 'record-differs'
  | 'removed-early'
  | 'cut-off';

export interface ChainReport {
  /** How many entries were recomputed and found as they were written. */
  verified: number;
  /** The first entry that is not as it was written. */
  bad: { sequence: number; fault: ChainFault } | null;
}

interface Link {
  sequence: number;
  hash: string;
}

const ENTRIES_A_PAGE = 2_000;

const READ_ENDS = `
  SELECT h.sequence::float8 AS "headSequence", h.hash AS "headHash",
    coalesce(a.sequence, 0)::float8 AS "anchorSequence", coalesce(a.hash, '') AS "anchorHash",
    now() - interval '6 months' AS "keptSince"
  FROM audit_head h
  LEFT JOIN LATERAL (SELECT * FROM audit_anchors ORDER BY sequence DESC LIMIT 1) a ON true`;
const endsSchema = z.object({
  headSequence: z.number(),
  headHash: z.string(),
  anchorSequence: z.number(),
  anchorHash: z.string(),
  keptSince: z.date(),
});

/** One statement, so that the head it sees belongs to the entries it sees, however many are appended meanwhile. */
const FIND_OUTSIDE = `
  SELECT min(e.sequence)::float8 AS sequence FROM audit_entries e, audit_head h
  WHERE e.sequence > h.sequence OR e.sequence <= $1`;
const outsideSchema = z.object({ sequence: z.number().nullable() });

/**
 * Recomputes the log from its anchor to its head, page by page, while others go on appending. Nothing that is
 * stored is believed: each hash is made again from the entry and the one before.
 * @param recorded heads that were kept outside; they alone tell of an end cut off, or of a chain made anew
 */
export async function verifyChain(
  db: Queryable,
  recorded: readonly RecordedHead[] = [],
): Promise<ChainReport> {
  const { anchor, head, keptSince } = await readEnds(db);
  const early = findRemovedEarly(recorded, anchor, keptSince);
  if (early) return { verified: 0, bad: early };
  const records = Map.groupBy(recorded, ({ sequence }) => sequence);
  const end = await followChain(db, { anchor, head, records });
  const bad = end.bad ?? (await findBeyond(db, { anchor, head, records }));
  return { verified: end.last.sequence - anchor.sequence, bad };
}

interface Chain {
  anchor: Link;
  head: Link;
  /** By sequence. All that was recorded of one counts: who rewrites it can have it recorded once more. */
  records: ReadonlyMap<number, readonly RecordedHead[]>;
}

async function readEnds(db: Queryable): Promise<{ anchor: Link; head: Link; keptSince: Date }> {
  const { rows } = await db.query(READ_ENDS);
  const [ends] = z.tuple([endsSchema]).parse(rows);
  return {
    anchor: { sequence: ends.anchorSequence, hash: ends.anchorHash },
    head: { sequence: ends.headSequence, hash: ends.headHash },
    keptSince: ends.keptSince,
  };
}

/**
 * What follows a head is younger than its record, so no anchor may stand beyond one of the last six months.
 * The head itself can be as old as the log was quiet.
 */
function findRemovedEarly(
  recorded: readonly RecordedHead[],
  anchor: Link,
  keptSince: Date,
): ChainReport['bad'] {
  const early = recorded
    .filter(({ at, sequence }) => sequence < anchor.sequence && new Date(at) > keptSince)
    .map(({ sequence }) => sequence + 1);
  return early.length > 0 ? { sequence: Math.min(...early), fault: 'removed-early' } : null;
}

async function followChain(
  db: Queryable,
  { anchor, head, records }: Chain,
): Promise<{ last: Link; bad: ChainReport['bad'] }> {
  let last = anchor;
  // Of a gap it is the first missing entry that is named, not the one that stands after it.
  const stop = (fault: ChainFault) => ({ last, bad: { sequence: last.sequence + 1, fault } });
  if (isContradicted(records, anchor)) {
    return { last, bad: { sequence: anchor.sequence, fault: 'record-differs' } };
  }
  for await (const entry of readEntries(db, anchor, head)) {
    const fault = findFault(entry, last, records);
    if (fault) return stop(fault);
    last = { sequence: Number(entry.sequence), hash: entry.hash };
  }
  if (last.sequence < head.sequence) return stop('missing');
  const differs = last.hash !== head.hash;
  return { last, bad: differs ? { sequence: last.sequence, fault: 'head-differs' } : null };
}

async function* readEntries(db: Queryable, anchor: Link, head: Link): AsyncGenerator<StoredEntry> {
  let after = anchor.sequence;
  while (after < head.sequence) {
    const { rows } = await db.query(READ_ENTRIES, [after, head.sequence, ENTRIES_A_PAGE]);
    if (rows.length === 0) return;
    const entries = z.array(storedEntrySchema).parse(rows);
    yield* entries;
    after = Number(entries.at(-1)?.sequence);
  }
}

function findFault(
  entry: StoredEntry,
  last: Link,
  records: Chain['records'],
): ChainFault | undefined {
  const sequence = Number(entry.sequence);
  if (sequence !== last.sequence + 1) return 'missing';
  if (entry.previous_hash !== last.hash) return 'misplaced';
  if (entry.hash !== hashEntry(entry)) return 'changed';
  return isContradicted(records, { sequence, hash: entry.hash }) ? 'record-differs' : undefined;
}

function isContradicted(records: Chain['records'], { sequence, hash }: Link): boolean {
  return records.get(sequence)?.some((recorded) => recorded.hash !== hash) ?? false;
}

/** What lies before the anchor or after the head, and what is said to have lain there. */
async function findBeyond(
  db: Queryable,
  { anchor, head, records }: Chain,
): Promise<ChainReport['bad']> {
  const { rows } = await db.query(FIND_OUTSIDE, [anchor.sequence]);
  const [{ sequence }] = z.tuple([outsideSchema]).parse(rows);
  if (sequence !== null) return { sequence, fault: 'inserted' };
  const isCutOff = [...records.keys()].some((recorded) => recorded > head.sequence);
  return isCutOff ? { sequence: head.sequence + 1, fault: 'cut-off' } : null;
}
