import { createHash } from 'node:crypto';
import type { Chart } from '@lianfang/contracts';
import { findPublishBlockers } from '@lianfang/domain';
import { type Actor, appendEntry, SYSTEM_ACTOR } from './audit.ts';
import { readVersion } from './document.ts';
import { examineVersion } from './examinations.ts';
import type { Prisma } from './generated/client.ts';
import { registerVersion } from './register.ts';
import { listSearchTexts } from './search-texts.ts';

export interface Publication {
  versionId: string;
  publishedAt: Date;
  actor?: Actor;
}

/**
 * Publishes a draft: freezes it, and puts the bytes that readers get beside it, in one transaction.
 * From then on the database refuses every change of it (decision 0003).
 * @returns the document as it was frozen
 * @throws when something makes the chart unreadable (see `findPublishBlockers`)
 */
export async function publishVersion(
  tx: Prisma.TransactionClient,
  { versionId, publishedAt, actor = SYSTEM_ACTOR }: Publication,
): Promise<Chart> {
  // Locked before they are read: a name that came in between would be followed in no row that is about to be written,
  // a save would be in the rows and not in the frozen bytes.
  await tx.$queryRaw`SELECT 1 FROM organizations WHERE id = (
    SELECT c.organization_id FROM charts c JOIN chart_versions v ON v.chart_id = c.id
    WHERE v.id = ${versionId}::uuid) FOR SHARE`;
  await tx.$queryRaw`SELECT 1 FROM chart_versions WHERE id = ${versionId}::uuid FOR UPDATE`;
  const chart = await readVersion(tx, versionId, publishedAt);
  const blockers = findPublishBlockers(chart);
  if (blockers.length > 0) throw new Error(`Not publishable: ${JSON.stringify(blockers)}`);
  await freeze(tx, versionId, chart);
  await showVersion(tx, versionId, chart);
  await appendEntry(tx, actor, {
    action: 'chart.published',
    object: { kind: 'chart', id: chart.id, name: chart.title },
    organizationId: chart.organization.id,
    after: { version: chart.version },
  });
  return chart;
}

async function freeze(tx: Prisma.TransactionClient, id: string, chart: Chart): Promise<void> {
  const document = JSON.stringify(chart);
  await tx.chartVersion.update({
    where: { id },
    data: {
      publishedAt: new Date(chart.publishedAt),
      organizationName: chart.organization.name,
      document,
      documentHash: createHash('sha256').update(document).digest('hex'),
    },
  });
}

async function showVersion(
  tx: Prisma.TransactionClient,
  versionId: string,
  chart: Chart,
): Promise<void> {
  await tx.chart.update({ where: { id: chart.id }, data: { publishedVersionId: versionId } });
  await tx.searchText.deleteMany({ where: { version: { chartId: chart.id } } });
  await tx.searchText.createMany({
    data: listSearchTexts(chart).map((text, ordinal) => ({ versionId, ordinal, ...text })),
  });
  await registerVersion(tx, { versionId, chartId: chart.id });
  await examineVersion(tx, { versionId, chartId: chart.id });
}
