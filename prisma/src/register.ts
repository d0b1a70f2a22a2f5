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
    visibility: z.enum(VISIBILITIES).nullable(),
    supersededAt: z.string().nullable(),
    decidedAt: z.record(z.string(), z.string()),
  }),
);

/** $1 ids of versions. A version was superseded when the next one of its chart was published. */
const READ_VERSIONS = `
SELECT v.id AS "versionId", v.document::json AS chart, c.visibility,
  (SELECT min(n.published_at) FROM chart_versions n
   WHERE n.chart_id = v.chart_id AND n.number > v.number AND n.published_at IS NOT NULL)::text AS "supersededAt",
  coalesce((SELECT json_object_agg(d.key, d.level_decided_at) FROM (
    SELECT key, level_decided_at FROM stages WHERE version_id = v.id AND level_decided_at IS NOT NULL
    UNION ALL
    SELECT key, level_decided_at FROM risk_points WHERE version_id = v.id AND level_decided_at IS NOT NULL
  ) d), '{}') AS "decidedAt"
FROM chart_versions v JOIN charts c ON c.id = v.chart_id
WHERE v.id = ANY ($1::uuid[])`;

const INSERT_ROWS = `
INSERT INTO register_rows SELECT * FROM jsonb_populate_recordset(NULL::register_rows, $1::jsonb)`;
const INSERT_COUNTS = `
INSERT INTO register_counts SELECT * FROM jsonb_populate_recordset(NULL::register_counts, $1::jsonb)`;

/** $1 chart · $2 version */
const SUPERSEDE = `
WITH superseding AS (SELECT published_at AS at FROM chart_versions WHERE id = $2::uuid),
counts AS (
  UPDATE register_counts c SET superseded_at = s.at FROM superseding s
  WHERE c.chart_id = $1::uuid AND c.superseded_at IS NULL)
UPDATE register_rows r SET superseded_at = s.at FROM superseding s
WHERE r.chart_id = $1::uuid AND r.superseded_at IS NULL`;

const FIND_UNREGISTERED = `
SELECT v.id FROM chart_versions v
WHERE v.published_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM register_counts c WHERE c.version_id = v.id)
ORDER BY v.id`;

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

/** Registers what was published before there was a register, or all of it after it was emptied. */
export async function fillRegister({ pool }: Database): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [FILL_LOCK]);
    const { rows } = await client.query<{ id: string }>(FIND_UNREGISTERED);
    const ids = rows.map(({ id }) => id);
    for (let start = 0; start < ids.length; start += VERSIONS_AT_ONCE) {
      await register(client, ids.slice(start, start + VERSIONS_AT_ONCE));
    }
    await client.query('COMMIT');
    return ids.length;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function register(db: Queryable, versionIds: string[]): Promise<void> {
  const { rows } = await db.query(READ_VERSIONS, [versionIds]);
  const versions: RegisteredVersion[] = versionsSchema
    .parse(rows)
    .map(({ decidedAt, ...facts }) => ({ ...facts, decidedAt: new Map(Object.entries(decidedAt)) }));
  const registered = versions.map((version) => ({ version, rows: listRegisterRows(version) }));
  await db.query(INSERT_ROWS, [JSON.stringify(registered.flatMap((one) => one.rows))]);
  const counts = registered.flatMap((one) => listCounts(one.version, one.rows));
  await db.query(INSERT_COUNTS, [JSON.stringify(counts)]);
}
