import type { Chart, Stage } from '@lianfang/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPublishBlockers } from './publish-blockers.ts';

type Publishable = Pick<Chart, 'title' | 'stages' | 'chartMeasures'>;

const place = (text: string, position: number) => ({ id: `id-${position}`, position, text });

function stage({ name = '受理', risks = [''], measures = [''] } = {}): Stage {
  return {
    id: 's',
    position: 0,
    name,
    nameAsPrinted: name,
    riskLevel: null,
    riskPoints: risks.map((text, position) => ({ ...place(text, position), riskLevel: null })),
    controlMeasures: measures.map(place),
    responsibleParties: [],
  };
}

function chart(difference: Partial<Publishable> = {}): Publishable {
  const bare = stage({ risks: [], measures: [] });
  return { title: '行政许可类', stages: [bare], chartMeasures: [], ...difference };
}

const pointers = (found: ReturnType<typeof findPublishBlockers>) =>
  found.map(({ pointer }) => pointer);

describe('gaps are findings and never block', () => {
  test('a chart without any level, measure or 责任人 is published as it was drawn', () => {
    expect(findPublishBlockers(chart())).toEqual([]);
  });

  test('so is one whose stages have risk points without measures', () => {
    const stages = [stage({ risks: ['故意刁难'], measures: [] })];
    expect(findPublishBlockers(chart({ stages }))).toEqual([]);
  });
});

describe('what makes a chart unreadable blocks', () => {
  test('no stages', () => {
    const found = findPublishBlockers(chart({ stages: [] }));
    expect(found).toEqual([{ code: 'chart-without-stages', pointer: '/stages' }]);
  });

  test.each(['', ' ', '\n\t', '　'])('a title of nothing but blanks (%j)', (title) => {
    expect(findPublishBlockers(chart({ title }))).toEqual([
      { code: 'empty-text', pointer: '/title' },
    ]);
  });

  test('every empty text, each told by its place', () => {
    const stages = [
      stage({ name: '申请', risks: ['一', ''], measures: [] }),
      stage({ name: '', risks: [], measures: ['一', '二', ' '] }),
    ];
    expect(pointers(findPublishBlockers(chart({ stages, chartMeasures: [place('', 0)] })))).toEqual(
      [
        '/chartMeasures/0/text',
        '/stages/0/riskPoints/1/text',
        '/stages/1/name',
        '/stages/1/nameAsPrinted',
        '/stages/1/controlMeasures/2/text',
      ],
    );
  });

  test('all at once, so that nobody mends one thing after the other', () => {
    expect(pointers(findPublishBlockers(chart({ title: '', stages: [] })))).toEqual([
      '/stages',
      '/title',
    ]);
  });
});

const word = fc.constantFrom('', ' ', '受理', '审查');
const anyStage = fc
  .record({ name: word, risks: fc.array(word), measures: fc.array(word) })
  .map(stage);
const anyChart = fc.record({
  title: word,
  stages: fc.array(anyStage),
  chartMeasures: fc.array(word).map((texts) => texts.map(place)),
});

test('each pointer leads to what is empty, and no place is named twice', () => {
  fc.assert(
    fc.property(anyChart, (drawn) => {
      const found = findPublishBlockers(drawn);
      expect(new Set(pointers(found)).size).toBe(found.length);
      for (const { code, pointer } of found) {
        const value = follow(drawn, pointer);
        if (code === 'empty-text') expect(String(value).trim()).toBe('');
        else expect(value).toEqual([]);
      }
    }),
  );
});

test('a chart blocks by its texts exactly as often as one is empty', () => {
  fc.assert(
    fc.property(anyChart, (drawn) => {
      const boxes = drawn.stages.flatMap(({ name, nameAsPrinted, riskPoints, controlMeasures }) => [
        name,
        nameAsPrinted,
        ...[...riskPoints, ...controlMeasures].map(({ text }) => text),
      ]);
      const texts = [drawn.title, ...drawn.chartMeasures.map(({ text }) => text), ...boxes];
      const found = findPublishBlockers(drawn).filter(({ code }) => code === 'empty-text');
      expect(found).toHaveLength(texts.filter((text) => text.trim() === '').length);
    }),
  );
});

function follow(value: unknown, pointer: string): unknown {
  const names = pointer.split('/').slice(1);
  return names.reduce((at, name) => (at as Record<string, unknown>)[name], value);
}
