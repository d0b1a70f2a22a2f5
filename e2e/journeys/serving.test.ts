import type { Page } from '@playwright/test';
import { hasFetchedAhead } from '../fixtures/fetched-ahead.ts';
import { holdAnswers } from '../fixtures/hold-answers.ts';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

test('the browser trusts the loopback and does not trust plain HTTP under a name', async ({
  home,
  page,
  hostName,
}) => {
  await home.open();
  expect(await page.evaluate(() => window.isSecureContext)).toBe(hostName === '127.0.0.1');
});

test('the API is read at /api/docs, from this server alone and without a complaint', async ({
  page,
}) => {
  await page.goto('/api/docs');
  await expect(page.getByRole('heading', { name: /廉防图 Lianfang/ })).toBeVisible({
    // A megabyte of script of others: 8 s beside other journeys on two cores.
    timeout: 30_000,
  });
  await expect(page.getByText('/api/v1/charts/{chartId}', { exact: true })).toBeVisible();
});

interface Answer {
  path: string;
  status: number;
  cacheControl: string | undefined;
}

/** What the network answered, without what the browser took from its cache; a 304 counts as what it is. */
async function listAnswers(page: Page, visit: () => Promise<unknown>): Promise<Answer[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const paths = new Map<string, string>();
  const answers: (Omit<Answer, 'path'> & { requestId: string })[] = [];
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    paths.set(requestId, new URL(request.url).pathname);
  });
  session.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode, headers }) => {
    answers.push({ requestId, status: statusCode, cacheControl: headers['cache-control'] });
  });
  await visit();
  await page.waitForLoadState('networkidle');
  await session.detach();
  // Named at the end: the two come from different processes, and an answer is often told of before its request.
  return answers.map(({ requestId, ...answer }) => ({
    path: paths.get(requestId) ?? '',
    ...answer,
  }));
}

test('a second visit fetches no script again, and data only if it changed', async ({
  home,
  chart,
  page,
}) => {
  await home.open();
  await home.openChart(PENALTY);
  const address = page.url();
  const visit = async () => {
    await page.goto('/search');
    await page.goto(address);
    await expect(chart.stages).toHaveCount(9);
    await page.waitForFunction(hasFetchedAhead);
  };
  await visit();

  const answers = await listAnswers(page, visit);
  const data = answers.filter(({ path }) => /^\/api\/v1\/charts\/[^/]+$/.test(path));
  expect(data.map(({ status }) => status)).toEqual([304]);
  expect(answers.filter(({ path }) => path.startsWith('/assets/'))).toEqual([]);
});

test('scripts and styles are kept for a year, under names that change with them', async ({
  home,
  page,
}) => {
  const answers = await listAnswers(page, () => home.open());
  const assets = answers.filter(({ path }) => path.startsWith('/assets/'));
  expect(assets.length).toBeGreaterThan(3);
  expect(new Set(assets.map(({ cacheControl }) => cacheControl))).toEqual(
    new Set(['public, max-age=31536000, immutable']),
  );
  const kept = (start: string) =>
    answers.filter(({ path }) => path.startsWith(start)).map(({ cacheControl }) => cacheControl);
  expect(kept('/api/v1/charts')).toEqual(['private, no-cache']);
  expect(kept('/api/v1/session')).toEqual(['no-store']);
});

/** Opens an address while the script of the page is held back, and expects the one request that needs no script. */
async function expectEarlyRequest(page: Page, address: string, data: RegExp): Promise<void> {
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith('/api/')) requests.push(pathname + search);
  });
  const release = await holdAnswers(page, '**/assets/index-*.js');
  await page.goto(address, { waitUntil: 'commit' });
  await expect.poll(() => requests).toEqual([expect.stringMatching(data)]);
  await expect(page.locator('#root')).toBeEmpty();

  release();
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  // Who reads, and what is true of a chart today, are asked for once it is drawn.
  expect(requests.filter((one) => data.test(one))).toHaveLength(1);
}

test('the data of a chart is asked for with the document, not after the script, and only once', async ({
  home,
  page,
}) => {
  await home.open();
  await home.openChart(PENALTY);
  const address = `${page.url()}?level=high`;
  await page.goto('about:blank');
  await expectEarlyRequest(page, address, /^\/api\/v1\/charts\/[\w-]{36}$/);
});

test('the data of the list is asked for with the document, not after the script, and only once', async ({
  page,
}) => {
  await expectEarlyRequest(page, '/?level=high&by=category', /^\/api\/v1\/charts\?level=high$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it is, what it needs and where the data lies', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '廉防图 · 廉政风险防控图' })).toBeVisible();
    const paragraphs = page.getByRole('paragraph');
    await expect(paragraphs.filter({ hasText: '显示流程图需要启用' })).toBeVisible();
    await expect(paragraphs.filter({ hasText: 'Drawing the charts needs' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '请更换浏览器' })).toBeHidden();

    await expect(page.getByRole('link', { name: '全部防控图（JSON）' })).toHaveAttribute(
      'href',
      '/api/v1/charts',
    );
  });
});
