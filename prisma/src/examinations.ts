import { chartSchema } from '@lianfang/contracts';
import { examineChart, listAssessedRisks, RULES_EDITION } from '@lianfang/domain';
import { z } from 'zod';
import type { Database, Transaction } from './database.ts';
import { EARLIER_VERSIONS, earlierVersionSchema } from './earlier-versions.ts';

/** Versions that are examined in one transaction: a few seconds. */
const VERSIONS_AT_ONCE = 100;
/** Any number that every starting process agrees on. */
const FILL_LOCK = 20_261_126;

const versionSchema = z.object({
  versionId: z.string(),
  chart: chartSchema,
  earlier: z.array(earlierVersionSchema),
});
type ExaminedVersion = z.infer<typeof versionSchema>;

/** $1 ids of versions. */
const READ_VERSIONS = `
SELECT v.id AS "versionId", v.document::json AS chart, (${EARLIER_VERSIONS}) AS earlier
FROM chart_versions v WHERE v.id = ANY ($1::uuid[])`;

/** $1 edition · $2 limit. Locked, so that nothing is published over it meanwhile. */
const LOCK_UNEXAMINED = `
SELECT c.published_version_id AS id FROM charts c
WHERE c.published_version_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM examinations e WHERE e.version_id = c.published_version_id AND e.edition = $1)
ORDER BY c.id LIMIT $2 FOR UPDATE OF c`;

const INSERT_FINDINGS = `
INSERT INTO findings (version_id, ordinal, rule, stage_key, risk_key, text, slip_written, slip_meant)
SELECT version_id, ordinal, rule, stage_key, risk_key, text, slip_written, slip_meant
FROM jsonb_populate_recordset(NULL::findings, $1::jsonb)`;
const INSERT_ASSESSED = `
INSERT INTO assessed_risks (version_id, ordinal, stage_key, risk_key, text, folded, level)
SELECT version_id, ordinal, stage_key, risk_key, text, folded, level
FROM jsonb_populate_recordset(NULL::assessed_risks, $1::jsonb)`;

/** Examines the version that a chart is about to show, in the transaction that publishes it. */
export async function examineVersion(
  tx: Transaction,
  { versionId, chartId }: { versionId: string; chartId: string },
): Promise<void> {
  await tx.examination.deleteMany({ where: { version: { chartId } } });
  await examine(tx, [versionId]);
}

/**
 * Examines what charts show and nobody examined: what was published before there were rules, or by an earlier
 * edition of them.
 * @returns how many charts were examined
 */
export async function fillExaminations({ prisma }: Database): Promise<number> {
  let filled = 0;
  let now: number;
  do {
    now = await prisma.$transaction(examineSome);
    filled += now;
  } while (now > 0);
  return filled;
}

async function examineSome(tx: Transaction): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FILL_LOCK})`;
  const charts = await tx.$queryRawUnsafe<{ id: string }[]>(
    LOCK_UNEXAMINED,
    RULES_EDITION,
    VERSIONS_AT_ONCE,
  );
  const ids = charts.map(({ id }) => id);
  await tx.examination.deleteMany({ where: { versionId: { in: ids } } });
  await examine(tx, ids);
  return ids.length;
}

async function examine(tx: Transaction, ids: string[]): Promise<void> {
  const versions = z.array(versionSchema).parse(await tx.$queryRawUnsafe(READ_VERSIONS, ids));
  await tx.examination.createMany({
    data: ids.map((versionId) => ({ versionId, edition: RULES_EDITION })),
  });
  await tx.$executeRawUnsafe(INSERT_FINDINGS, JSON.stringify(versions.flatMap(toFindings)));
  await tx.$executeRawUnsafe(INSERT_ASSESSED, JSON.stringify(versions.flatMap(toAssessedRisks)));
}

function toFindings({ versionId, chart, earlier }: ExaminedVersion) {
  return examineChart(chart, earlier).map((finding, ordinal) => ({
    version_id: versionId,
    ordinal,
    rule: finding.rule,
    stage_key: finding.stageId,
    risk_key: finding.riskPointId,
    text: finding.text,
    slip_written: finding.slip?.written ?? null,
    slip_meant: finding.slip?.meant ?? null,
  }));
}

function toAssessedRisks({ versionId, chart }: ExaminedVersion) {
  return listAssessedRisks(chart).map((risk, ordinal) => ({
    version_id: versionId,
    ordinal,
    stage_key: risk.stageId,
    risk_key: risk.riskPointId,
    text: risk.text,
    folded: risk.folded,
    level: risk.level,
  }));
}
