import { defineConfig } from '@playwright/test';
import type { Surroundings } from './fixtures/test.ts';
import { FLAGS, lookForChromium } from './product/chromium.ts';

// What a browser may treat otherwise at an origin that it does not trust; colours, widths and words are the same there.
const ON_PLAIN_HTTP =
  /\/(read-charts|stage-link|search|serving|print-dialog|qr-code|copy-text|lock-out|account|first-administrator|sign-on|my-stages)\.test\.ts$/;

// Tools that only read this file run before a bare machine has one; whoever starts the products demands it.
const chromium = lookForChromium();

export default defineConfig<Surroundings>({
  testDir: 'journeys',
  outputDir: 'test-results',
  globalSetup: './product/start-products.ts',
  fullyParallel: true,
  forbidOnly: true,
  // A journey that passes at the second try is a journey that fails.
  retries: 0,
  workers: 2,
  // Both cores of a small machine are busy with browsers: a slow answer is no wrong one.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    launchOptions: { args: FLAGS, ...(chromium ? { executablePath: chromium } : {}) },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'loopback' },
    // Bureaus run this over http://10.x…: an origin the browser does not trust, unlike the loopback.
    { name: 'plain-http', testMatch: ON_PLAIN_HTTP, use: { hostName: 'plain.test' } },
  ],
});
