import {
  CATEGORIES,
  type Chart,
  LEVEL_FILTERS,
  type MatrixSide,
  type PrintedParty,
  type RegisterFilter,
  type RegisterRow,
} from '@lianfang/contracts';
import {
  beijingDayOf,
  effectiveLevel,
  endOfBeijingDay,
  foldWords,
  startOfBeijingDay,
  withoutPersons,
} from '@lianfang/domain';
import { listAnswering, tellParty } from './naive-answering.ts';
import type { KnownAssignment } from './random-answering.ts';

/** A published version, and what is known of it besides. */
export interface KnownVersion {
  chart: Chart;
  isPublic: boolean;
  supersededAt: Date | null;
  /** Of a level, by the key of its stage or risk point. */
  decidedAt: ReadonlyMap<string, Date>;
}

export interface KnownPlace {
  /** Ids of the organisation and of all above it. */
  path: string[];
  name: string;
}

export interface KnownRegister {
  versions: KnownVersion[];
  places: ReadonlyMap<string, KnownPlace>;
  assignments: readonly KnownAssignment[];
}

export type NaiveRow = Omit<RegisterRow, 'cursor'>;

interface Asked {
  filter: RegisterFilter;
  /** Organisations at which the reader has a role. */
  roles: readonly string[];
}

/** The register as a plain loop over everything would find it: what every route has to equal. In its own order. */
export function listNaively(register: KnownRegister, asked: Asked): NaiveRow[] {
  const { versions, places } = register;
  const reaches = (id: string) => asked.roles.some((role) => places.get(id)?.path.includes(role));
  return versions
    .filter(({ chart, isPublic }) => isPublic || reaches(chart.organization.id))
    .filter((version) => isShown(version, asked.filter.asOf))
    .flatMap((version) => {
      const { id } = version.chart.organization;
      const isInsider = reaches(id);
      const isTold = (owner: string) => places.get(id)?.path.includes(owner) || reaches(owner);
      return toRows(version, isInsider).map((row) => {
        const who = listAnswering(register.assignments, row.stage.id, asked.filter.asOf);
        const told = who.filter(({ organizationId }) => isTold(organizationId));
        const answering = told.map((party) => tellParty(party, isInsider));
        // No organisation of the random worlds says who supervises.
        return { ...row, answering, supervisor: null };
      });
    })
    .filter((row) => matches(row, asked.filter, places))
    .toSorted(compareBy('level'));
}

function isShown({ chart, supersededAt }: KnownVersion, asOf: string | undefined): boolean {
  if (asOf === undefined) return supersededAt === null;
  const end = endOfBeijingDay(asOf);
  return new Date(chart.publishedAt) < end && (supersededAt === null || supersededAt >= end);
}

function toRows({ chart, decidedAt }: KnownVersion, isInsider: boolean): NaiveRow[] {
  const read = isInsider ? chart : withoutPersons(chart);
  const { id, title, version, organization, category, stages } = read;
  return stages.flatMap((stage) =>
    stage.riskPoints.map((point): NaiveRow => {
      const level = effectiveLevel(point, stage);
      const decider = point.riskLevel === null ? stage.id : point.id;
      return {
        id: point.id,
        organization,
        chart: { id, title, version },
        category,
        stage: {
          id: stage.id,
          name: stage.name,
          position: stage.position,
          count: stages.length,
        },
        riskPoint: { text: point.text, position: point.position },
        level: level === 'unassessed' ? null : level,
        levelOrigin: originOf(point.riskLevel, stage.riskLevel),
        controlMeasures: stage.controlMeasures.map(({ text }) => text),
        responsibleParties: stage.responsibleParties,
        decidedAt: decidedAt.get(decider)?.toISOString() ?? null,
      };
    }),
  );
}

function originOf(own: unknown, ofStage: unknown): NaiveRow['levelOrigin'] {
  if (own !== null) return 'risk-point';
  return ofStage === null ? null : 'stage';
}

function matches(row: NaiveRow, filter: RegisterFilter, places: KnownRegister['places']): boolean {
  const { level, levelOrigin, category, organizationId, directly, chartId, stage, q } = filter;
  const { decidedFrom, decidedTo, undecided } = filter;
  const texts = [row.riskPoint.text, ...row.controlMeasures, row.stage.name, row.chart.title];
  const decided = row.decidedAt === null ? null : new Date(row.decidedAt);
  return (
    isAnyOf(level, row.level ?? 'unassessed') &&
    isAnyOf(levelOrigin, row.levelOrigin) &&
    isAnyOf(category, row.category) &&
    (organizationId === undefined ||
      (directly
        ? row.organization.id === organizationId
        : places.get(row.organization.id)?.path.includes(organizationId) === true)) &&
    (chartId === undefined || row.chart.id === chartId) &&
    (stage === '' || row.stage.name === stage) &&
    matchesParties(row.responsibleParties, filter) &&
    (!filter.vacant || row.answering?.some((party) => party.isVacant) === true) &&
    texts.some((text) => foldWords(text).includes(foldWords(q))) &&
    (decidedFrom === undefined ||
      (decided !== null && decided >= startOfBeijingDay(decidedFrom))) &&
    (decidedTo === undefined || (decided !== null && decided < endOfBeijingDay(decidedTo))) &&
    (!undecided || decided === null)
  );
}

function isAnyOf<Value>(wanted: readonly Value[], value: Value | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

function matchesParties(
  parties: readonly PrintedParty[],
  { responsibleParty, noParty }: RegisterFilter,
): boolean {
  if (responsibleParty.length === 0 && !noParty) return true;
  if (noParty && parties.length === 0) return true;
  return parties.some(({ printedAs }) => responsibleParty.includes(printedAs));
}

/** In the order of a column, with `-` before it turned round; ties by the place of the risk point. */
export function compareBy(sort: string): (a: NaiveRow, b: NaiveRow) => number {
  const column = sort.replace('-', '') as keyof typeof SORTED_BY;
  const sign = sort.startsWith('-') ? -1 : 1;
  return (a, b) =>
    sign * (compare(SORTED_BY[column](a), SORTED_BY[column](b)) || compare(placeOf(a), placeOf(b)));
}

type Key = (string | number)[];

const SORTED_BY = {
  level: ({ level }: NaiveRow): Key => [LEVEL_FILTERS.indexOf(level ?? 'unassessed')],
  riskPoint: ({ riskPoint }: NaiveRow): Key => [riskPoint.text],
  stage: ({ stage }: NaiveRow): Key => [stage.name],
  chart: ({ chart }: NaiveRow): Key => [chart.title],
  category: ({ category }: NaiveRow): Key => [CATEGORIES.indexOf(category)],
  organization: ({ organization }: NaiveRow): Key => [organization.name],
  controlMeasures: ({ controlMeasures }: NaiveRow): Key => controlMeasures,
  responsibleParties: ({ responsibleParties }: NaiveRow): Key => [
    ...new Set(responsibleParties.map(({ printedAs }) => printedAs)),
  ],
  decidedAt: ({ decidedAt }: NaiveRow): Key => [
    decidedAt === null ? Number.POSITIVE_INFINITY : Date.parse(decidedAt),
  ],
};

function placeOf({ category, organization, chart, stage, riskPoint }: NaiveRow): Key {
  return [
    CATEGORIES.indexOf(category),
    organization.name,
    organization.id,
    chart.title,
    chart.id,
    stage.position,
    riskPoint.position,
  ];
}

/** As PostgreSQL compares arrays, and texts by their bytes. */
function compare(a: Key, b: Key): number {
  for (const [n, one] of a.entries()) {
    const other = b[n];
    if (other === undefined) return 1;
    const order =
      typeof one === 'number' || typeof other === 'number'
        ? Math.sign(Number(one) - Number(other)) || 0
        : Buffer.compare(Buffer.from(one), Buffer.from(other));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** How many rows stand under each key of a side. A row with several parties stands under each of them. */
export function countNaively(
  rows: readonly NaiveRow[],
  by: MatrixSide,
): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const row of rows) {
    for (const key of keysOf(row, by)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function keysOf(row: NaiveRow, by: MatrixSide): (string | null)[] {
  if (by === 'category') return [row.category];
  if (by === 'organization') return [row.organization.id];
  if (by === 'stage') return [row.stage.name];
  if (by === 'month') {
    return [row.decidedAt && beijingDayOf(new Date(row.decidedAt)).slice(0, 7)];
  }
  const wordings = new Set(row.responsibleParties.map(({ printedAs }) => printedAs));
  return wordings.size === 0 ? [null] : [...wordings];
}
