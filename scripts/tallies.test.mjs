import { expect, test } from 'vitest';
import {
  distrust,
  sentenceOf,
  sumOf,
  tallyOfCheck,
  tallyOfMarks,
  tallyOfPlaywright,
  tallyOfVitest,
} from './tallies.mjs';

const PASSED = { status: 'passed', assertionResults: [{ status: 'passed' }] };

test('a check without tests inside counts as one', () => {
  expect(tallyOfCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(tallyOfCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('of vitest, what is still to do counts as skipped, and a file that broke while loading as failed', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      PASSED,
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(tallyOfVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 3 });
});

test('of Playwright, a journey that passes only at a second try has failed', () => {
  const stats = { expected: 9, unexpected: 1, flaky: 2, skipped: 0 };
  expect(tallyOfPlaywright({ stats })).toEqual({ passed: 9, failed: 3, skipped: 0 });
});

test('marks count at the beginning of a line alone', () => {
  const output = '✓ arrows\n    ✗ not a mark\n✗ texts: ✓\n✓ structure\n';
  expect(tallyOfMarks(output)).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

test.each([
  ['ended with an error and says nothing failed', { passed: 5, failed: 0, skipped: 0 }, 1, 1],
  ['looked at nothing', { passed: 0, failed: 0, skipped: 0 }, 0, 1],
  ['skipped everything', { passed: 0, failed: 0, skipped: 4 }, 0, 1],
  ['failed and says so', { passed: 5, failed: 2, skipped: 0 }, 1, 2],
  ['passed', { passed: 5, failed: 0, skipped: 0 }, 0, 0],
])('a runner that %s is counted accordingly', (_, tally, code, failed) => {
  expect(distrust(tally, code)).toEqual({ ...tally, failed });
});

test('the last line sums over all runners and names skipped tests only where there are some', () => {
  const some = { passed: 3, failed: 0, skipped: 0 };
  expect(sentenceOf(sumOf([some, some]))).toBe('6 passed, 0 failed');
  expect(sentenceOf(sumOf([some, { passed: 0, failed: 1, skipped: 2 }]))).toBe(
    '3 passed, 1 failed, 2 skipped',
  );
});
