import { CATEGORIES, type Chart, type PrintedParty, type Stage } from '@lianfang/contracts';
import { effectiveLevel, foldWords, withoutPersons } from '@lianfang/domain';
import type { EffectiveLevel, Visibility } from './generated/enums.ts';

/** What the register is made of: a published version, and what stands beside its frozen document. */
export interface RegisteredVersion {
  versionId: string;
  chart: Chart;
  /** Whose it is, and what that is called today; its document bears both as of the day of publication. */
  organizationId: string;
  organizationName: string;
  visibility: Visibility | null;
  supersededAt: string | null;
  /** When the level of a stage or of a risk point was decided last, by its key. */
  decidedAt: ReadonlyMap<string, string>;
}

/** As the table has it: the names are its columns. */
type RegisterRowFacts = ReturnType<typeof toRow>;

/** Between the parts of a place, below every character of a name. */
const PART = '\u0001';
/** Characters: an index entry of PostgreSQL holds 2,700 bytes. */
const LONGEST_PART = 100;

export function listRegisterRows(version: RegisteredVersion): RegisterRowFacts[] {
  const { chart } = version;
  const open = withoutPersons(chart);
  return chart.stages.flatMap((stage, number) => {
    const publicParties = (open.stages[number] as Stage).responsibleParties;
    return stage.riskPoints.map((point) => toRow(version, { stage, point, publicParties }));
  });
}

/** One a level that occurs; a version without risk points has one of 未评定 that counts nothing. */
export function listCounts(version: RegisteredVersion, rows: readonly RegisterRowFacts[]) {
  const { versionId, chart, organizationId, visibility, supersededAt } = version;
  const levels = new Set<EffectiveLevel>(rows.map(({ level }) => level));
  if (levels.size === 0) levels.add('unassessed');
  return [...levels].map((level) => {
    const counted = rows.filter((row) => row.level === level);
    return {
      version_id: versionId,
      level,
      rows: counted.length,
      own_rows: counted.filter((row) => row.is_own_level).length,
      chart_id: chart.id,
      organization_id: organizationId,
      category: chart.category,
      place: placeOf(version),
      visibility,
      published_at: chart.publishedAt,
      superseded_at: supersededAt,
    };
  });
}

interface Placed {
  stage: Stage;
  point: Stage['riskPoints'][number];
  publicParties: readonly PrintedParty[];
}

function toRow(version: RegisteredVersion, { stage, point, publicParties }: Placed) {
  const { versionId, chart, organizationId, organizationName } = version;
  const { visibility, supersededAt, decidedAt } = version;
  const measures = stage.controlMeasures.map(({ text }) => text);
  const isOwnLevel = point.riskLevel !== null;
  return {
    version_id: versionId,
    risk_key: point.id,
    chart_id: chart.id,
    organization_id: organizationId,
    organization_name: organizationName,
    title: chart.title,
    number: chart.version,
    category: chart.category,
    stage_key: stage.id,
    stage_name: stage.name,
    stage_position: stage.position,
    stage_count: chart.stages.length,
    text: point.text,
    position: point.position,
    level: effectiveLevel(point, stage),
    is_own_level: isOwnLevel,
    decided_at: decidedAt.get(isOwnLevel ? point.id : stage.id) ?? null,
    control_measures: measures,
    parties: stage.responsibleParties,
    public_parties: publicParties,
    wordings: listWordings(stage.responsibleParties),
    public_wordings: listWordings(publicParties),
    folded: [point.text, ...measures, stage.name, chart.title].map(foldWords).join('\n'),
    place: [placeOf(version), inFour(stage.position), inFour(point.position)].join(PART),
    visibility,
    published_at: chart.publishedAt,
    superseded_at: supersededAt,
  };
}

/** The database puts another organisation into it by itself: `place_under`. */
function placeOf({ chart, organizationId, organizationName }: RegisteredVersion): string {
  const { id, category, title } = chart;
  return [
    String(CATEGORIES.indexOf(category)).padStart(2, '0'),
    shorten(organizationName),
    organizationId,
    shorten(title),
    id,
  ].join(PART);
}

/** Each once: a row counts once under a wording that its stage prints twice. */
function listWordings(parties: readonly PrintedParty[]): string[] {
  return [...new Set(parties.map(({ printedAs }) => printedAs))];
}

/** By characters, not code units: half a surrogate pair is no text for PostgreSQL. */
function shorten(name: string): string {
  return [...name].slice(0, LONGEST_PART).join('').replaceAll(PART, ' ');
}

/** So that digits compared as text have the order of numbers. */
function inFour(position: number): string {
  return String(position).padStart(4, '0');
}
