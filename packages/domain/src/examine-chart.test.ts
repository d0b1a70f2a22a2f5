import { FINDING_RULES, FINDING_SEVERITIES, RISK_LEVELS } from '@lianfang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildChart } from './chart-fixture.ts';
import { examineChart } from './examine-chart.ts';
import { SEVERITY_OF } from './findings.ts';

const level = fc.constantFrom(...RISK_LEVELS, null);
const texts = fc.subarray(['无故超时', '不听陈诉', '接受请托', '限时办结']);
const stages = fc.array(
  fc.record({ level, risks: texts, measures: texts, parties: fc.subarray(['办理人']) }),
  { maxLength: 4 },
);
const charts = fc
  .tuple(stages, texts)
  .map(([each, chartMeasures]) => buildChart(each, { chartMeasures }));

test('the gravest rules come first', () => {
  const order = FINDING_RULES.map((rule) => FINDING_SEVERITIES.indexOf(SEVERITY_OF[rule]));
  expect(order).toEqual(order.toSorted());
});

test('every rule has its say, in the order of the rules', () => {
  const earlier = [buildChart([{ level: 'high' }])];
  const chart = buildChart([{ level: 'low' }, { risks: ['超时', '陈诉'] }, { level: 'high' }]);
  expect(examineChart(chart, earlier).map(({ rule, stageId }) => `${rule} ${stageId}`)).toEqual([
    'high-without-party stage-2',
    'assessed-without-measure stage-0',
    'assessed-without-measure stage-2',
    'risks-without-measure stage-1',
    'lowered-without-measure stage-0',
    'risks-unassessed stage-1',
    'overtime-without-time-limit stage-1',
    'suspected-slip stage-1',
  ]);
});

test('what is found lies in the chart, at a stage of its own or at a risk point of that stage', () => {
  fc.assert(
    fc.property(charts, fc.array(charts, { maxLength: 3 }), (chart, earlier) => {
      for (const { stageId, riskPointId } of examineChart(chart, earlier)) {
        const stage = chart.stages.find(({ id }) => id === stageId);
        if (stageId !== null) expect(stage).toBeDefined();
        if (riskPointId === null) continue;
        expect(stage?.riskPoints.map(({ id }) => id)).toContain(riskPointId);
      }
    }),
  );
});

test('one more measure of the whole chart never adds a finding but for its own wording', () => {
  fc.assert(
    fc.property(charts, fc.array(charts, { maxLength: 3 }), (chart, earlier) => {
      const more = { id: 'more', position: 9, text: '按时办结' };
      const richer = { ...chart, chartMeasures: [...chart.chartMeasures, more] };
      const before = examineChart(chart, earlier);
      for (const finding of examineChart(richer, earlier)) expect(before).toContainEqual(finding);
    }),
  );
});

test('a chart with a time limit for all of it lacks no measure anywhere', () => {
  fc.assert(
    fc.property(stages, (each) => {
      const found = examineChart(buildChart(each, { chartMeasures: ['限时办结'] }), []);
      const rules = new Set(found.map(({ rule }) => rule));
      for (const rule of [
        'assessed-without-measure',
        'risks-without-measure',
        'overtime-without-time-limit',
      ] as const)
        expect(rules).not.toContain(rule);
    }),
  );
});
