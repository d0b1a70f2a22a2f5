import type { Chart, Stage } from '@lianfang/contracts';
import type { Prisma } from './generated/client.ts';

const inOrder = { orderBy: { position: 'asc' } } as const;

const versionSelect = {
  number: true,
  title: true,
  category: true,
  powerCode: true,
  powerName: true,
  chart: { select: { id: true, organization: { select: { id: true, name: true } } } },
  controlMeasures: { where: { stageKey: null }, ...inOrder },
  stageLinks: { include: { from: true, to: true } },
  stages: {
    ...inOrder,
    include: { riskPoints: inOrder, controlMeasures: inOrder, printedParties: inOrder },
  },
} satisfies Prisma.ChartVersionSelect;

type VersionRow = Prisma.ChartVersionGetPayload<{ select: typeof versionSelect }>;
type StageRow = VersionRow['stages'][number];

/** A version as readers will get it. Read once, at publication, so nested reads may cost what they cost. */
export async function readVersion(
  tx: Prisma.TransactionClient,
  versionId: string,
  publishedAt: Date,
): Promise<Chart> {
  const row = await tx.chartVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: versionSelect,
    // One statement: the parallel ones of the default share the transaction's client, which pg 9 will refuse.
    relationLoadStrategy: 'join',
  });
  return {
    id: row.chart.id,
    title: row.title,
    organization: row.chart.organization,
    category: row.category,
    powerCode: row.powerCode,
    powerName: row.powerName,
    version: row.number,
    publishedAt: publishedAt.toISOString(),
    chartMeasures: row.controlMeasures.map(toPlacedText),
    stages: row.stages.map(toStage),
    links: toLinks(row),
  };
}

function toStage(row: StageRow): Stage {
  return {
    id: row.key,
    position: row.position,
    name: row.name,
    nameAsPrinted: row.nameAsPrinted,
    riskLevel: row.riskLevel,
    riskPoints: row.riskPoints.map((point) => ({
      ...toPlacedText(point),
      riskLevel: point.riskLevel,
    })),
    controlMeasures: row.controlMeasures.map(toPlacedText),
    responsibleParties: row.printedParties.map(({ partyId, name, kind, printedAs }) => ({
      id: partyId,
      name,
      kind,
      printedAs,
    })),
  };
}

function toPlacedText({ key, position, text }: { key: string; position: number; text: string }) {
  return { id: key, position, text };
}

function toLinks({ stageLinks }: VersionRow): Chart['links'] {
  return stageLinks
    .toSorted((a, b) => a.from.position - b.from.position || a.to.position - b.to.position)
    .map(({ fromKey, toKey, label }) => ({ from: fromKey, to: toKey, label }));
}
