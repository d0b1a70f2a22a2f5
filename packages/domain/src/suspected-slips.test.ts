import { describe, expect, test } from 'vitest';
import { buildChart } from './chart-fixture.ts';
import { SLIP_SUSPECTS } from './slip-suspects.ts';
import { findSuspectedSlips } from './suspected-slips.ts';

const slipsIn = (...args: Parameters<typeof buildChart>) => findSuspectedSlips(buildChart(...args));
const suspectedIn = (text: string) =>
  slipsIn([{ risks: [text] }]).map(({ slip }) => `${slip?.written}→${slip?.meant}`);

describe('suspected is', () => {
  test.each([
    ['专定评审程序不规范。', '专定→专家'],
    ['专 定评审程序不规范。', '专定→专家'],
    ['不听取当事人陈诉申辩。', '陈诉→陈述'],
    ['随意行驶自由裁量权。', '行驶→行使'],
    ['越权行驶审批职责。', '行驶→行使'],
    ['法律法规运用错误。', '法规运用→法规适用'],
  ])('%s', (text, suspicion) => {
    expect(suspectedIn(text)).toEqual([suspicion]);
  });
});

test.each([
  '专家评审程序不规范。',
  '不听取当事人陈述申辩。',
  '违规核发机动车行驶证。',
  '违规放任超限车辆行驶，滥用职权。',
  '随意行使自由裁量权。',
])('nothing is suspected in %s', (text) => {
  expect(suspectedIn(text)).toEqual([]);
});

test('every text of a chart is looked at, and each finding says where and in which words', () => {
  const found = slipsIn([{ name: '专定评审', risks: ['不听陈诉'], measures: ['记录陈诉'] }], {
    title: '专定评审防控图',
    chartMeasures: ['公开陈诉渠道'],
  });
  expect(found.map(({ stageId, riskPointId, text }) => [stageId, riskPointId, text])).toEqual([
    [null, null, '专定评审防控图'],
    ['stage-0', null, '专定评审'],
    ['stage-0', '不听陈诉', '不听陈诉'],
    ['stage-0', null, '记录陈诉'],
    [null, null, '公开陈诉渠道'],
  ]);
});

test('a text is told once for each suspect, however often it has the words', () => {
  expect(suspectedIn('陈诉、专定、陈诉')).toEqual(['专定→专家', '陈诉→陈述']);
});

test('the text is told as it was printed', () => {
  const [found] = slipsIn([{ risks: ['听取陈　诉。'] }]);
  expect(found?.text).toBe('听取陈　诉。');
});

test('what is meant is never suspected itself', () => {
  for (const { meant, before = [''] } of SLIP_SUSPECTS) {
    expect(suspectedIn(`${meant}${before[0]}`)).toEqual([]);
  }
});
