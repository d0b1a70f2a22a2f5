import { type ChartLive, RISK_LEVELS, type Stage } from '@lianfang/contracts';
import { matchesLevels } from '@lianfang/domain';

type PrintedStage = Pick<Stage, 'id' | 'riskLevel' | 'riskPoints' | 'responsibleParties'>;
type Live = Pick<ChartLive, 'abilities' | 'levels' | 'stages'>;
type Answering = ChartLive['stages'][number]['responsibleParties'][number];
type Holder = NonNullable<Answering['holders']>[number];

export interface PartyToday {
  id: string;
  /** null: a person, whom this reader is not told. */
  name: string | null;
  isVacant: boolean;
  holders: readonly Holder[];
}

/** What is true of 责任人 today and does not stand in the version that is read. */
export interface StageToday {
  stageId: string;
  /** Whether those who answer today are those who are printed: nobody needs to be named twice then. */
  isAsPrinted: boolean;
  /** Whether nobody holds any of the posts that are printed. */
  isVacant: boolean;
  /** Whether somebody is printed and nobody answers any more. */
  isUnassigned: boolean;
  /** Whether the name of a party has to be said with what is told of it. */
  isNamed: boolean;
  parties: readonly PartyToday[];
  /** Who watches over the levels of the stage and of its risk points, the highest first. */
  supervisors: readonly string[];
}

/** Of the stages there is something to tell of, and nothing twice that a card prints already. */
export function listToday(stages: readonly PrintedStage[], live: Live): StageToday[] {
  const answering = new Map(live.stages.map((one) => [one.id, one.responsibleParties]));
  return stages
    .map((stage) => describeToday(stage, answering.get(stage.id) ?? [], live))
    .filter(tellsAnything);
}

function describeToday(
  stage: PrintedStage,
  answering: readonly Answering[],
  { abilities, levels }: Live,
): StageToday {
  const { id, responsibleParties: printed } = stage;
  const isAsPrinted =
    answering.length === printed.length &&
    answering.every(({ id: partyId, name }) =>
      printed.some((one) => (name === null ? one.id === partyId : one.printedAs === name)),
    );
  const isVacant =
    isAsPrinted && answering.length > 0 && answering.every((party) => party.isVacant);
  // Whoever is not of the organisation may just not be told of a party from elsewhere.
  const isInsider = abilities.includes('chart.read');
  return {
    stageId: id,
    isAsPrinted,
    isVacant,
    isUnassigned: isInsider && printed.length > 0 && answering.length === 0,
    isNamed: !isAsPrinted || answering.length > 1,
    parties: answering
      .map((party) => ({
        id: party.id,
        name: party.name,
        isVacant: party.isVacant && !isVacant,
        holders: party.holders ?? [],
      }))
      .filter((party) => !isAsPrinted || party.isVacant || party.holders.length > 0),
    supervisors: listSupervisors(stage, levels.levelSupervisors),
  };
}

function listSupervisors(
  stage: PrintedStage,
  supervisors: Live['levels']['levelSupervisors'],
): string[] {
  const found = RISK_LEVELS.filter((level) => matchesLevels(stage, [level]));
  return [...new Set(found.flatMap((level) => supervisors?.[level] || []))];
}

function tellsAnything({ isVacant, isUnassigned, parties, supervisors }: StageToday): boolean {
  return isVacant || isUnassigned || parties.length > 0 || supervisors.length > 0;
}
