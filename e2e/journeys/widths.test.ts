import { expectNoOverflow } from '../fixtures/at-sizes.ts';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

const ADDRESSES = [
  '/search?q=回避',
  '/findings',
  '/search',
  '/risk-register',
  '/risk-register?level=high&q=回避&asOf=2099-01-01',
  '/nowhere',
  '/charts/nothing',
];

// Many loads each.
test.describe.configure({ timeout: 90_000 });

/** The narrowest last: there the next page loads. */
const WINDOWS = [1920, 1024, 768, 360, 320].map((width) => ({ width, height: 800 }));

for (const [language, width] of [
  ['zh-CN', 320],
  ['en', 360],
] as const) {
  test(`in ${language} no page scrolls sideways, from 320 px on`, async ({
    home,
    chart,
    page,
    complaints,
  }) => {
    complaints.allow(/404/);
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript((value) => localStorage.setItem('lianfang.language', value), language);
    await home.open();
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(home.cards).toHaveCount(3);
    await expectNoOverflow(page, WINDOWS, 'home');

    await home.openChart(PENALTY);
    await expect(chart.stages).toHaveCount(9);
    await expectNoOverflow(page, WINDOWS, 'chart');
    await page.goto(`${page.url()}?level=high&q=调查`);
    await expect(chart.stages).toHaveCount(9);
    await expectNoOverflow(page, WINDOWS, 'filter');

    for (const address of ADDRESSES) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await expectNoOverflow(page, WINDOWS, address);
    }
  });
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('stacks the boxes of a stage: the stage, its risk points, its measures', async ({
    home,
    chart,
  }) => {
    await home.open();
    await home.openChart(PENALTY);
    const stage = chart.stage('立案');
    const tops = await Promise.all(
      [
        chart.head('立案'),
        stage.getByRole('heading', { level: 4, name: '风险点' }),
        stage.getByRole('heading', { level: 4, name: '防控措施' }),
      ].map(async (part) => (await part.boundingBox())?.y ?? Number.NaN),
    );
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(3);
  });
});

test('a wide window puts the boxes beside the stage, as on paper', async ({ home, chart }) => {
  await home.open();
  await home.openChart(PENALTY);
  const stage = chart.stage('立案');
  const x = async (part: ReturnType<typeof chart.head>) => (await part.boundingBox())?.x ?? 0;
  const head = await x(chart.head('立案'));
  expect(await x(stage.getByText('案件该立未立。'))).toBeLessThan(head);
  expect(await x(stage.getByText('加强信息保密管理。'))).toBeGreaterThan(head);
});
