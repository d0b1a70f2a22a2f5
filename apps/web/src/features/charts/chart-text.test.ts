import type { Chart, Stage } from '@lianfang/contracts';
import { expect, test } from 'vitest';
import { en } from '../../texts/en.ts';
import { zhCn } from '../../texts/zh-cn.ts';
import { partiesId, writeChartText } from './chart-text.ts';

const plain: Stage = {
  id: 'slim',
  position: 1,
  name: '审查',
  nameAsPrinted: '审  查',
  riskLevel: null,
  riskPoints: [],
  controlMeasures: [],
  responsibleParties: [],
};

const chart: Chart = {
  id: 'chart',
  title: '取水许可防控图',
  organization: { id: 'water', name: '水利局' },
  category: 'licensing',
  powerCode: null,
  powerName: null,
  version: 1,
  publishedAt: '2026-05-20T08:00:00.000Z',
  chartMeasures: [{ id: 'shared', position: 0, text: '全程公开。' }],
  stages: [
    {
      ...plain,
      id: 'accept',
      position: 0,
      name: '受理',
      riskLevel: 'high',
      riskPoints: [
        { id: 'delay', position: 0, text: '拖延受理。', riskLevel: null },
        { id: 'gift', position: 1, text: '吃拿卡要。', riskLevel: 'medium' },
      ],
      controlMeasures: [{ id: 'limit', position: 0, text: '限时办结。' }],
      responsibleParties: [
        { id: 'clerk', name: '办理人', kind: 'post', printedAs: '办理人' },
        { id: 'head', name: '科长', kind: 'post', printedAs: '科室负责人' },
      ],
    },
    plain,
  ],
  links: [],
};

test('a chart is written with its numbers, levels as words and measures of the whole chart at the end', () => {
  expect(writeChartText(chart, zhCn)).toBe(`水利局
取水许可防控图

第 1 环节 受理（高风险）
风险点
1. 拖延受理。
2. 吃拿卡要。（中风险）
防控措施
1. 限时办结。
责任人：办理人、科室负责人

第 2 环节 审查（风险等级未评定）

全流程防控措施
1. 全程公开。`);
});

test('what surrounds the words of the chart follows the language of the page', () => {
  const text = writeChartText(chart, en);
  expect(text).toContain('Stage 1 受理 (high risk)\nRisk points\n1. 拖延受理。');
  expect(text).toContain('Responsible: 办理人、科室负责人');
});

test('of chosen parts, each keeps the number it has on paper and no title stands over nothing', () => {
  const parts = new Set(['accept', 'gift', partiesId('accept')]);
  expect(writeChartText(chart, zhCn, (partId) => parts.has(partId))).toBe(`第 1 环节 受理（高风险）
风险点
2. 吃拿卡要。（中风险）
责任人：办理人、科室负责人`);
});

test('a person whom the public is not told of is written as such, and never left out', () => {
  const stages = chart.stages.map((stage) => ({
    ...stage,
    responsibleParties: stage.responsibleParties.map((party, index) =>
      index === 1 ? { ...party, kind: 'person' as const, name: '', printedAs: '' } : party,
    ),
  }));
  expect(writeChartText({ ...chart, stages }, zhCn)).toContain('责任人：办理人、（不公开）');
});
