import { defineConfig } from '@playwright/test';
import type { Surroundings } from './fixtures/test.ts';
import { FLAGS, findChromium } from './product/chromium.ts';

const ON_PLAIN_HTTP =
  /(read-charts|filter-stages|stage-link|search|english|serving|print-dialog|qr-code|copy-text|log-in|lock-out|account|first-administrator)\.test\.ts$/;

export default defineConfig<Surroundings>({
  testDir: 'journeys',
  outputDir: 'test-results',
  globalSetup: './product/start-products.ts',
  fullyParallel: true,
  forbidOnly: true,
  // A journey that passes at the second try is a journey that fails.
  retries: 0,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    launchOptions: { executablePath: findChromium(), args: FLAGS },
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
