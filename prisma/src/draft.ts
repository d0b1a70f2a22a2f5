import type { Category, PartyKind, RiskLevel } from '@lianfang/contracts';
import type { Prisma } from './generated/client.ts';

/** What an earlier version has keeps its key; what is new is given one. */
interface Keyed {
  key?: string;
}

interface DraftText extends Keyed {
  text: string;
}

interface DraftRiskPoint extends DraftText {
  riskLevel?: RiskLevel | null;
}

/** A new measure may be its text alone. */
type DraftMeasure = string | DraftText;

export interface DraftStage extends Keyed {
  name: string;
  nameAsPrinted?: string;
  riskLevel?: RiskLevel | null;
  riskPoints?: DraftRiskPoint[];
  controlMeasures?: DraftMeasure[];
  parties?: { partyId: string; name: string; kind: PartyKind; printedAs: string }[];
}

export interface Draft {
  chartId: string;
  number: number;
  title: string;
  category: Category;
  powerCode?: string | null;
  powerName?: string | null;
  chartMeasures?: DraftMeasure[];
  stages: DraftStage[];
  /** Ends are places in `stages`. */
  links?: { from: number; to: number; label: string | null }[];
}

export interface WrittenDraft {
  versionId: string;
  stageKeys: string[];
}

/** Writes a draft whole: six statements, however many stages it has. */
export async function writeDraft(
  tx: Prisma.TransactionClient,
  draft: Draft,
): Promise<WrittenDraft> {
  const { chartId, number, title, category, powerCode = null, powerName = null } = draft;
  const { id: versionId } = await tx.chartVersion.create({
    data: { chartId, number, title, category, powerCode, powerName },
    select: { id: true },
  });
  const stageKeys = draft.stages.map(keyOf);
  await writeStages(tx, { versionId, stageKeys }, draft);
  await writeBoxes(tx, { versionId, stageKeys }, draft);
  return { versionId, stageKeys };
}

async function writeStages(
  tx: Prisma.TransactionClient,
  { versionId, stageKeys }: WrittenDraft,
  { chartId, stages, links = [] }: Draft,
): Promise<void> {
  await tx.stageIdentity.createMany({
    data: stageKeys.map((key) => ({ key, chartId })),
    skipDuplicates: true,
  });
  await tx.stage.createMany({
    data: stages.map((stage, position) => ({
      versionId,
      chartId,
      key: stageKeys[position] as string,
      position,
      name: stage.name,
      nameAsPrinted: stage.nameAsPrinted ?? stage.name,
      riskLevel: stage.riskLevel ?? null,
    })),
  });
  await tx.stageLink.createMany({
    data: links.map(({ from, to, label }) => ({
      versionId,
      fromKey: stageKeys[from] as string,
      toKey: stageKeys[to] as string,
      label,
    })),
  });
}

async function writeBoxes(
  tx: Prisma.TransactionClient,
  { versionId, stageKeys }: WrittenDraft,
  { stages, chartMeasures = [] }: Draft,
): Promise<void> {
  const onStages = stages.map((stage, s) => ({
    ...stage,
    at: { versionId, stageKey: stageKeys[s] as string },
  }));
  await tx.riskPoint.createMany({
    data: onStages.flatMap(({ at, riskPoints = [] }) =>
      riskPoints.map(({ riskLevel = null, ...point }, position) => ({
        ...at,
        ...toPlacedText(point, position),
        riskLevel,
      })),
    ),
  });
  await tx.controlMeasure.createMany({
    data: [
      ...onStages.flatMap(({ at, controlMeasures = [] }) =>
        controlMeasures.map((measure, position) => ({ ...at, ...toPlacedText(measure, position) })),
      ),
      ...chartMeasures.map((measure, position) => ({
        versionId,
        stageKey: null,
        ...toPlacedText(measure, position),
      })),
    ],
  });
  await tx.printedParty.createMany({
    data: onStages.flatMap(({ at, parties = [] }) =>
      parties.map((party, position) => ({ ...at, position, ...party })),
    ),
  });
}

function toPlacedText(written: DraftMeasure, position: number) {
  const draft = typeof written === 'string' ? { text: written } : written;
  return { key: keyOf(draft), position, text: draft.text };
}

function keyOf({ key }: Keyed): string {
  return key ?? crypto.randomUUID();
}
