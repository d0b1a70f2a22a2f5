import { readFile } from 'node:fs/promises';
import type { Database } from './database.ts';
import { type Draft, type DraftStage, writeDraft } from './draft.ts';
import type { Prisma } from './generated/client.ts';
import { publishVersion } from './publication.ts';
import { type SeedChart, type SeedStage, seedSchema } from './seed-file.ts';

type Transaction = Prisma.TransactionClient;

/** Any number that every starting process agrees on. */
const SEED_LOCK = 20_261_123;

/**
 * Loads the energy bureau's three charts where there is no organisation yet, and publishes them at `now`.
 * Two processes that start together load them once.
 * @returns how many charts were loaded: 0 where there was something already
 */
export async function loadSeed({ prisma }: Database, now: Date): Promise<number> {
  const { charts } = seedSchema.parse(JSON.parse(await readSeedFile()));
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
      if ((await tx.organization.count()) > 0) return 0;
      const organizationIds = await insertOrganizations(tx, charts);
      for (const chart of charts) {
        await loadChart(tx, organizationIds.get(chart.organization) as string, chart, now);
      }
      return charts.length;
    },
    // 2.5 s on the embedded database of a slow desktop; Prisma gives up after 5 s unless told otherwise.
    { timeout: 60_000, maxWait: 60_000 },
  );
}

function readSeedFile(): Promise<string> {
  return readFile(new URL('../seed/charts.json', import.meta.url), 'utf8');
}

async function insertOrganizations(
  tx: Transaction,
  charts: SeedChart[],
): Promise<Map<string, string>> {
  const names = [...new Set(charts.map((chart) => chart.organization))];
  const rows = await tx.organization.createManyAndReturn({ data: names.map((name) => ({ name })) });
  return new Map(rows.map(({ name, id }) => [name, id]));
}

async function loadChart(
  tx: Transaction,
  organizationId: string,
  seed: SeedChart,
  publishedAt: Date,
): Promise<void> {
  const { id: chartId } = await tx.chart.create({ data: { organizationId }, select: { id: true } });
  const stages = await toDraftStages(tx, organizationId, seed.stages);
  const draft: Draft = {
    chartId,
    number: 1,
    title: seed.title,
    category: seed.category,
    chartMeasures: seed.chartMeasures,
    stages,
  };
  const { versionId, stageKeys } = await writeDraft(tx, draft);
  await publishVersion(tx, { versionId, publishedAt });
  await tx.stageAssignment.createMany({
    data: stages.flatMap(({ parties = [] }, s) =>
      parties.map(({ partyId }) => ({
        chartId,
        stageKey: stageKeys[s] as string,
        partyId,
        from: publishedAt,
      })),
    ),
  });
}

async function toDraftStages(
  tx: Transaction,
  organizationId: string,
  stages: SeedStage[],
): Promise<DraftStage[]> {
  const parties = await keepParties(tx, organizationId, stages);
  return stages.map((stage) => ({
    name: stage.name,
    nameAsPrinted: stage.nameAsPrinted ?? stage.name,
    riskLevel: stage.riskLevel,
    riskPoints: stage.riskPoints.map((text) => ({ text })),
    controlMeasures: stage.controlMeasures,
    parties: parties
      .filter(({ name }) => name === stage.responsibleParty)
      .map(({ id, name, kind }) => ({ partyId: id, name, kind, printedAs: name })),
  }));
}

/** One party for each wording of an organisation, to begin with. */
async function keepParties(tx: Transaction, organizationId: string, stages: SeedStage[]) {
  const wordings = stages.flatMap(({ responsibleParty }) => responsibleParty ?? []);
  await tx.responsibleParty.createMany({
    data: [...new Set(wordings)].map((name) => ({
      organizationId,
      name,
      // The document names one organisation among its 责任人; all others are posts.
      kind: name.endsWith('局') ? ('organization' as const) : ('post' as const),
    })),
    skipDuplicates: true,
  });
  return tx.responsibleParty.findMany({ where: { organizationId, name: { in: wordings } } });
}
