import { chartSchema, VISIBILITIES } from '@lianfang/contracts';
import { z } from 'zod';
import type { Queryable } from './audit-chain.ts';
import type { Database, Transaction } from './database.ts';
import { listCounts, listRegisterRows, type RegisteredVersion } from './register-rows.ts';

/** Versions that are registered by one statement: some 7,000 rows, a few megabytes of JSON. */
const VERSIONS_AT_ONCE = 200;
/** Any number that every starting process agrees on. */
const FILL_LOCK = 20_261_125;

const versionsSchema = z.array(
  z.object({
    versionId: z.string(),
    chart: chartSchema,
    organizationId: z.string(),
    organizationName: z.string(),
    visibility: z.enum(VISIBILITIES).nullable(),
    supersededAt: z.string().nullable(),
    decidedAt: z.record(z.string(), z.string()),
  }),
);

const idsSchema = z.array(z.object({ id: z.string() }));

/** $1 ids of versions. A version was superseded when a later one of its chart was published. */
const READ_VERSIONS = `
SELECT v.id AS "versionId", v.document::json AS chart, o.id AS "organizationId", o.name AS "organizationName", c.visibility,
  (SELECT min(n.published_at) FROM chart_versions n
   WHERE n.chart_id = v.chart_id AND n.number > v.number AND n.published_at IS NOT NULL)::text AS "supersededAt",
  coalesce((SELECT json_object_agg(d.key, d.level_decided_at) FROM (
    SELECT key, level_decided_at FROM stages WHERE version_id = v.id AND level_decided_at IS NOT NULL
    UNION ALL
    SELECT key, level_decided_at FROM risk_points WHERE version_id = v.id AND level_decided_at IS NOT NULL
  ) d), '{}') AS "decidedAt"
FROM chart_versions v JOIN charts c ON c.id = v.chart_id JOIN organizations o ON o.id = c.organization_id
WHERE v.id = ANY ($1::uuid[])`;

/** Of a clock that was put back, the earliest moment counts. $1 chart · $2 version */
const SUPERSEDE = `
WITH superseding AS (SELECT published_at AS at FROM chart_versions WHERE id = $2::uuid),
counts AS (
  UPDATE register_counts c SET superseded_at = s.at FROM superseding s
  WHERE c.chart_id = $1::uuid AND c.version_id <> $2::uuid AND (c.superseded_at IS NULL OR c.superseded_at > s.at))
UPDATE register_rows r SET superseded_at = s.at FROM superseding s
WHERE r.chart_id = $1::uuid AND r.version_id <> $2::uuid AND (r.superseded_at IS NULL OR r.superseded_at > s.at)`;

/** $1 ids of versions, or null for all. */
const FIND_UNREGISTERED = `
SELECT v.id FROM chart_versions v
WHERE v.published_at IS NOT NULL AND ($1::uuid[] IS NULL OR v.id = ANY ($1::uuid[]))
  AND NOT EXISTS (SELECT 1 FROM register_counts c WHERE c.version_id = v.id)
ORDER BY v.id`;

/**
 * Locked, so that nobody publishes, hides or moves a chart, or renames its organisation, after it was read and before
 * its rows can be seen: they would not be followed. $1 ids of versions
 */
const LOCK_CHARTS = `
SELECT 1 FROM charts WHERE id IN (SELECT chart_id FROM chart_versions WHERE id = ANY ($1::uuid[]))
ORDER BY id FOR NO KEY UPDATE`;

/** Puts a version in the place of the one before it, in the transaction that publishes it. */
export async function registerVersion(
  tx: Transaction,
  { versionId, chartId }: { versionId: string; chartId: string },
): Promise<void> {
  const db: Queryable = {
    query: async (text, values = []) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }),
  };
  await db.query(SUPERSEDE, [chartId, versionId]);
  await register(db, [versionId]);
}

/**
 * Registers what was published before there was a register, or all of it after it was emptied. Batch by batch, so that
 * a start that is stopped half-way need not begin again.
 * @param atOnce versions of a batch
 */
export async function fillRegister({ pool }: Database, atOnce = VERSIONS_AT_ONCE): Promise<number> {
  const client = await pool.connect();
  try {
    const ids = await findUnregistered(client, null);
    let filled = 0;
    for (let start = 0; start < ids.length; start += atOnce) {
      filled += await registerSome(client, ids.slice(start, start + atOnce));
    }
    return filled;
  } finally {
    client.release();
  }
}

/** @returns how many of the versions nobody else had registered meanwhile */
async function registerSome(client: Queryable, versionIds: string[]): Promise<number> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [FILL_LOCK]);
    const ids = await findUnregistered(client, versionIds);
    await client.query(LOCK_CHARTS, [ids]);
    await register(client, ids);
    await client.query('COMMIT');
    return ids.length;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** @param among null: all versions */
async function findUnregistered(db: Queryable, among: string[] | null): Promise<string[]> {
  const { rows } = await db.query(FIND_UNREGISTERED, [among]);
  return idsSchema.parse(rows).map(({ id }) => id);
}

async function register(db: Queryable, versionIds: string[]): Promise<void> {
  const found = await db.query(READ_VERSIONS, [versionIds]);
  const versions: RegisteredVersion[] = versionsSchema
    .parse(found.rows)
    .map(({ decidedAt, ...facts }) => ({
      ...facts,
      decidedAt: new Map(Object.entries(decidedAt)),
    }));
  const registered = versions.map((version) => ({ version, rows: listRegisterRows(version) }));
  const rows = registered.flatMap((one) => one.rows);
  await insert(db, 'register_rows', rows);
  const counts = registered.flatMap((one) => listCounts(one.version, one.rows));
  await insert(db, 'register_counts', counts);
}

/** @param facts by the names of the columns */
async function insert(db: Queryable, table: string, facts: readonly object[]): Promise<void> {
  const columns = Object.keys(facts[0] ?? {}).join();
  if (columns === '') return;
  await db.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(facts)],
  );
}
