import type { Chart, PartyKind, RiskLevel, Stage } from '@lianfang/contracts';

interface TextFacts {
  /** Without one, the same words have the same id, as a text that was left alone keeps its key. */
  id?: string;
  text: string;
  level?: RiskLevel | null;
}

interface StageFacts {
  id?: string;
  name?: string;
  level?: RiskLevel | null;
  risks?: readonly (string | TextFacts)[];
  measures?: readonly (string | TextFacts)[];
  parties?: readonly string[];
  partyKind?: PartyKind;
}

interface ChartFacts {
  id?: string;
  title?: string;
  publishedAt?: string;
  chartMeasures?: readonly (string | TextFacts)[];
}

/** In tests: a chart of which only that is said what the test is about. */
export function buildChart(stages: readonly StageFacts[], facts: ChartFacts = {}): Chart {
  const { id = 'chart', title = '取水许可廉政风险防控图', chartMeasures = [] } = facts;
  return {
    id,
    title,
    organization: { id: 'organization', name: '某县水利局' },
    category: 'licensing',
    powerCode: null,
    powerName: null,
    version: 1,
    publishedAt: facts.publishedAt ?? '2026-05-20T08:00:00.000Z',
    chartMeasures: chartMeasures.map(toText),
    stages: stages.map(toStage),
    links: [],
  };
}

function toStage(facts: StageFacts, position: number): Stage {
  const { name = '受理', level = null, risks = [], measures = [], parties = [] } = facts;
  return {
    id: facts.id ?? `stage-${position}`,
    position,
    name,
    nameAsPrinted: name,
    riskLevel: level,
    riskPoints: risks.map((risk, place) => ({
      ...toText(risk, place),
      riskLevel: typeof risk === 'string' ? null : (risk.level ?? null),
    })),
    controlMeasures: measures.map(toText),
    responsibleParties: parties.map((printedAs) => ({
      id: printedAs,
      name: printedAs,
      kind: facts.partyKind ?? 'post',
      printedAs,
    })),
  };
}

function toText(given: string | TextFacts, position: number) {
  const { text, id = text } = typeof given === 'string' ? { text: given } : given;
  return { id, position, text };
}
