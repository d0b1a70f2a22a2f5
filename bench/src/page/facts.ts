import type { Browser } from 'playwright-core';
import { describeMachine } from '../ladder/machine.ts';

/** What a reader must know to compare a table with another. Read it before the measurement begins. */
export function describePageMachine(browser: Browser): [fact: string, value: string][] {
  const kept = ['date', 'machine', 'load average before', 'node'];
  return [
    ...describeMachine([]).filter(([fact]) => kept.includes(fact)),
    ['browser', `Chromium ${browser.version()}, headless, 1280 × 900, plain HTTP`],
  ];
}
