/**
 * What a runner found, as numbers.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @returns {Tally} of a check that has no tests inside */
export function tallyOfCheck(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** @returns {Tally} of vitest's JSON report; a file that broke before its first test counts as one failure */
export function tallyOfVitest(report) {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @returns {Tally} of Playwright's JSON report; a journey that passes only sometimes is broken */
export function tallyOfPlaywright({ stats }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
}

/** @returns {Tally} of checks that print a line each, beginning with ✓ or ✗ */
export function tallyOfMarks(output) {
  const marks = output.match(/^[✓✗]/gm) ?? [];
  const passed = marks.filter((mark) => mark === '✓').length;
  return { passed, failed: marks.length - passed, skipped: 0 };
}

/** A runner that broke, or that looked at nothing, has failed, whatever its report says. */
export function distrust(tally, code) {
  const isSuspect = code !== 0 || tally.passed === 0;
  return isSuspect && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

export function sumOf(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) for (const key of Object.keys(total)) total[key] += tally[key];
  return total;
}

export function sentenceOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
