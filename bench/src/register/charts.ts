import { createHash } from 'node:crypto';
import type { Chance } from './chance.ts';
import type { Place } from './places.ts';
import { STAGES, WORDINGS, writeMeasure, writeRisk } from './words.ts';

const CATEGORIES = [
  ...['licensing', 'penalty', 'coercion', 'levy', 'payment', 'inspection'],
  ...['confirmation', 'award', 'adjudication', 'other'],
];
/** One in three decided, most of them 中. */
const LEVELS = ['high', 'medium', 'medium', 'medium', 'low', null];
const RISKS = 4;
const MEASURES = 4;
const FIRST_DAY = Date.parse('2026-01-05T01:00:00Z');
const DAYS = 300;
const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Rows by the names of their tables and columns. */
export type Rows = Record<string, Record<string, unknown>[]>;

interface Party {
  id: string;
  name: string;
  kind: string;
}

/** One party for each wording of a bureau; two of them are persons. */
export function makeParties(
  chance: Chance,
  { id }: Place,
): (Party & { organization_id: string })[] {
  return WORDINGS.map((name, n) => ({
    id: chance.uuid(),
    organization_id: id,
    name,
    kind: n > 5 ? 'person' : 'post',
  }));
}

/** Every second post is held; the others are vacant. */
export function makeHolders(parties: readonly Party[]): Rows[string] {
  return parties
    .filter(({ kind }, n) => kind === 'post' && n % 2 === 0)
    .map(({ id }) => ({
      party_id: id,
      name: '某同志',
      initials: 'mtz',
      role: 'main',
      from_day: '2026-01-01',
      reason: '任职',
    }));
}

/** A published chart of nine stages, four risk points and four measures each, as the tables hold it. */
export function makeChart(
  chance: Chance,
  { place, parties, number }: { place: Place; parties: readonly Party[]; number: number },
): Rows {
  const facts = {
    chartId: chance.uuid(),
    versionId: chance.uuid(),
    category: chance.pick(CATEGORIES),
    title: `${place.name}第 ${number} 项廉政风险防控图`,
    publishedAt: someDay(chance),
  };
  const stages = STAGES.map((name, position) => makeStage(chance, { name, position, parties }));
  const document = JSON.stringify({
    id: facts.chartId,
    title: facts.title,
    organization: { id: place.id, name: place.name },
    category: facts.category,
    powerCode: null,
    powerName: null,
    version: 1,
    publishedAt: facts.publishedAt,
    chartMeasures: [],
    stages: stages.map(({ decidedAt: _, ...stage }) => stage),
    links: [],
  });
  const { chartId: chart_id, versionId: version_id } = facts;
  const parts = stages.map((stage) =>
    toRows(stage, { chart_id, version_id, from_at: facts.publishedAt }),
  );
  return {
    charts: [
      {
        id: chart_id,
        organization_id: place.id,
        visibility: chance.below(20) === 0 ? chance.pick(['public', 'internal']) : null,
        created_at: facts.publishedAt,
        revision: 1,
      },
    ],
    chart_versions: [
      {
        id: version_id,
        chart_id,
        number: 1,
        title: facts.title,
        category: facts.category,
        published_at: facts.publishedAt,
        organization_name: place.name,
        document,
        document_hash: createHash('sha256').update(document).digest('hex'),
      },
    ],
    ...Object.fromEntries(
      Object.keys(parts[0] as Rows).map((table) => [
        table,
        parts.flatMap((part) => part[table] as Rows[string]),
      ]),
    ),
  };
}

type RandomStage = ReturnType<typeof makeStage>;

function makeStage(
  chance: Chance,
  { name, position, parties }: { name: string; position: number; parties: readonly Party[] },
) {
  const riskLevel = chance.pick(LEVELS);
  const named = chance.below(4) === 0 ? [] : [chance.pick(parties)];
  return {
    id: chance.uuid(),
    position,
    name,
    nameAsPrinted: name,
    riskLevel,
    decidedAt: riskLevel && chance.below(3) > 0 ? someDay(chance) : null,
    riskPoints: listOf(RISKS, (place) => ({
      id: chance.uuid(),
      position: place,
      text: writeRisk(chance),
      riskLevel: chance.below(10) === 0 ? 'high' : null,
    })),
    controlMeasures: listOf(MEASURES, (place) => ({
      id: chance.uuid(),
      position: place,
      text: writeMeasure(chance),
    })),
    responsibleParties: named.map(({ id, name: printedAs, kind }) => ({
      id,
      name: printedAs,
      kind,
      printedAs,
    })),
  };
}

function toRows(
  stage: RandomStage,
  { chart_id, version_id, from_at }: { chart_id: string; version_id: string; from_at: string },
): Rows {
  const in_stage = { version_id, stage_key: stage.id };
  return {
    stage_identities: [{ key: stage.id, chart_id }],
    stages: [
      {
        version_id,
        key: stage.id,
        chart_id,
        position: stage.position,
        name: stage.name,
        name_as_printed: stage.nameAsPrinted,
        risk_level: stage.riskLevel,
        level_decided_at: stage.decidedAt,
      },
    ],
    risk_point_identities: stage.riskPoints.map(({ id }) => ({ key: id, chart_id })),
    risk_points: stage.riskPoints.map(({ id, position, text, riskLevel }) => ({
      ...in_stage,
      key: id,
      position,
      text,
      risk_level: riskLevel,
    })),
    control_measure_identities: stage.controlMeasures.map(({ id }) => ({ key: id, chart_id })),
    control_measures: stage.controlMeasures.map(({ id, position, text }) => ({
      ...in_stage,
      key: id,
      position,
      text,
    })),
    printed_parties: stage.responsibleParties.map(({ id, name, kind, printedAs }, position) => ({
      ...in_stage,
      position,
      party_id: id,
      name,
      kind,
      printed_as: printedAs,
    })),
    stage_assignments: stage.responsibleParties.map(({ id }) => ({
      chart_id,
      stage_key: stage.id,
      party_id: id,
      from_at,
    })),
  };
}

function someDay({ below }: Chance): string {
  return new Date(FIRST_DAY + below(DAYS) * A_DAY_MS).toISOString();
}

function listOf<Value>(count: number, make: (n: number) => Value): Value[] {
  return Array.from({ length: count }, (_, n) => make(n));
}
