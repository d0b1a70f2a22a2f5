import { LEVEL_FILTERS, type LevelFilter, RISK_LEVELS, type RiskLevel } from '@lianfang/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLevels, effectiveLevel, matchesLevels } from './risk-levels.ts';

type Level = RiskLevel | null;

const at = (riskLevel: Level) => ({ riskLevel });
const stage = (riskLevel: Level, points: Level[] = []) => ({
  riskLevel,
  riskPoints: points.map(at),
});

const anyLevel = fc.constantFrom<Level>(...RISK_LEVELS, null);
const anyStage = fc
  .tuple(anyLevel, fc.array(anyLevel))
  .map(([level, points]) => stage(level, points));
const anyFilter = fc.subarray<LevelFilter>([...LEVEL_FILTERS]);

describe('the level of a risk point', () => {
  test.each<[Level, Level, LevelFilter]>([
    ['high', 'low', 'high'],
    ['low', 'high', 'low'],
    ['medium', null, 'medium'],
    [null, 'high', 'high'],
    [null, null, 'unassessed'],
  ])('%s on a stage of level %s counts as %s', (own, ofStage, counted) => {
    expect(effectiveLevel(at(own), at(ofStage))).toBe(counted);
  });

  test('is never low unless a person said so, of it or of its stage', () => {
    fc.assert(
      fc.property(anyLevel, anyLevel, (own, ofStage) => {
        if (effectiveLevel(at(own), at(ofStage)) === 'low') expect([own, ofStage]).toContain('low');
      }),
    );
  });
});

describe('a filter by level', () => {
  test('without a choice matches every stage', () => {
    fc.assert(fc.property(anyStage, (one) => matchesLevels(one, [])));
  });

  test('matches a stage by its own level', () => {
    expect(matchesLevels(stage('high'), ['high'])).toBe(true);
    expect(matchesLevels(stage('high'), ['medium', 'low', 'unassessed'])).toBe(false);
  });

  test('matches a stage by the level of any of its risk points', () => {
    expect(matchesLevels(stage('low', [null, 'high']), ['high'])).toBe(true);
    expect(matchesLevels(stage(null, ['high']), ['high'])).toBe(true);
  });

  test('finds 未评定 as a state of the stage, and not as low', () => {
    expect(matchesLevels(stage(null), ['unassessed'])).toBe(true);
    expect(matchesLevels(stage(null), ['low'])).toBe(false);
    expect(matchesLevels(stage('low'), ['unassessed'])).toBe(false);
  });

  test('does not take a risk point without a level of its own for 未评定: its stage speaks for it', () => {
    expect(matchesLevels(stage('high', [null, null]), ['unassessed'])).toBe(false);
  });

  test('of all four matches every stage, and a wider one never matches fewer', () => {
    fc.assert(
      fc.property(anyStage, anyFilter, anyFilter, (one, some, more) => {
        expect(matchesLevels(one, LEVEL_FILTERS)).toBe(true);
        if (some.length > 0 && matchesLevels(one, some)) {
          expect(matchesLevels(one, [...some, ...more])).toBe(true);
        }
      }),
    );
  });
});

describe('counting stages by level', () => {
  test('counts 未评定 by itself', () => {
    const stages = [stage('high'), stage(null), stage(null), stage('low')];
    expect(countLevels(stages)).toEqual({ high: 1, medium: 0, low: 1, unassessed: 2 });
  });

  test('counts nothing of no stages', () => {
    expect(countLevels([])).toEqual({ high: 0, medium: 0, low: 0, unassessed: 0 });
  });

  test('looks at stages alone, and counts each once', () => {
    fc.assert(
      fc.property(fc.array(anyStage), (stages) => {
        const counts = countLevels(stages);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(stages.length);
        expect(counts.unassessed).toBe(stages.filter(({ riskLevel }) => riskLevel === null).length);
      }),
    );
  });
});
