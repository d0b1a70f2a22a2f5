import { expect, test } from 'vitest';
import { demandedRatio, judge, ratioToBare } from './ratios.ts';
import type { Measured } from './rounds.ts';

function measure(rates: number[], differences: Partial<Measured['rung']> = {}): Measured {
  return {
    rung: {
      name: 'a rung',
      database: 'PostgreSQL',
      logLevel: 'info',
      coding: 'gzip',
      url: '',
      pid: 1,
      headers: {},
      status: 200,
      isBare: false,
      isDemanded: false,
      ...differences,
    },
    loads: rates.map((requestsPerSecond) => ({
      requestsPerSecond,
      p50Ms: 1,
      p99Ms: 1,
      generatorBusy: 0.5,
      serverUsPerRequest: 50,
    })),
  };
}

const bare = measure([100, 200, 400], { isBare: true });

test('a ratio is taken round by round, so that a slow moment of the machine falls on both', () => {
  const ours = measure([50, 80, 40]);
  expect(ratioToBare(ours, [bare, ours])).toEqual({ median: 0.4, least: 0.1, most: 0.5 });
});

test('a ratio is to the bare rung that codes and logs alike', () => {
  const others = [
    measure([1, 1, 1], { isBare: true, coding: 'identity' }),
    measure([1, 1, 1], { isBare: true, logLevel: 'warn' }),
  ];
  const ours = measure([50, 100, 200]);
  expect(ratioToBare(ours, [...others, bare, ours]).median).toBe(0.5);
  expect(() => ratioToBare(ours, others)).toThrow('no bare rung');
});

test('the demand is on the least of the rungs that it names', () => {
  const ours = [
    measure([50, 100, 200], { isDemanded: true }),
    measure([30, 60, 120], { isDemanded: true }),
    measure([1, 1, 1]),
  ];
  expect(demandedRatio([bare, ...ours])).toBe(0.3);
  expect(demandedRatio([bare])).toBeUndefined();
});

test('a demand is judged only where the bare route stayed as fast as it was', () => {
  const steady = measure([100, 100, 90], { isBare: true });
  const ours = measure([40, 40, 40], { isDemanded: true });
  const slow = measure([20, 20, 20], { isDemanded: true });
  expect(judge([steady, ours])).toBe('met');
  expect(judge([steady, ours, slow])).toBe('not met');
  expect(judge([bare, ours])).toBe('not conclusive');
  expect(judge([steady])).toBe('not measured');
});

test('a rung that was never loaded is an error, not a ratio', () => {
  expect(() => ratioToBare(measure([]), [bare])).toThrow('Nothing was measured');
});
