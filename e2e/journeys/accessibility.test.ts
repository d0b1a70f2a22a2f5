import type { Page } from '@playwright/test';
import { atSizes } from '../fixtures/at-sizes.ts';
import { expectNoFaults } from '../fixtures/no-faults.ts';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

// Many loads each.
test.describe.configure({ timeout: 90_000 });

/** Axe sees nothing else in English at 360 px than in one or the other; what flows over there is found in widths.test.ts. */
const wide = { width: 1440, height: 800 };
const narrow = { width: 360, height: 800 };

const LOOKS = [
  { language: 'zh-CN', sizes: [wide, narrow] },
  { language: 'en', sizes: [wide] },
];

for (const { language, sizes } of LOOKS) {
  test.describe(`in ${language} axe finds no fault with`, () => {
    test.use({ viewport: sizes.at(-1) as typeof narrow });
    const examine = (page: Page) => atSizes(page, sizes, () => expectNoFaults(page));

    test.beforeEach(async ({ home, page }) => {
      await page.addInitScript(
        (value) => localStorage.setItem('lianfang.language', value),
        language,
      );
      await home.open();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    });

    test('home', async ({ page, home }) => {
      await expect(home.cards).toHaveCount(3);
      await examine(page);
    });

    test('a chart, filtered and not, with a stage pointed at and words marked', async ({
      page,
      home,
      chart,
    }) => {
      await home.openChart(PENALTY);
      await examine(page);
      const id = await chart.stage('调查').getAttribute('data-stage-id');
      await page.goto(`${page.url()}?level=high&stage=${id}&q=调查`);
      await expect(page.locator('[data-dimmed]')).toHaveCount(8);
      await examine(page);
    });

    test('search', async ({ page }) => {
      await page.goto('/search?q=回避');
      await expect(page.locator('mark').first()).toBeVisible();
      await examine(page);
      await page.goto('/search?q=zzz');
      await page.getByRole('heading', { level: 2 }).waitFor();
      await examine(page);
    });

    test('the checks', async ({ page }) => {
      await page.goto('/findings');
      await page.getByRole('table').waitFor();
      await examine(page);
      await page.goto('/findings?severity=hint&rule=high-without-party');
      await page.getByRole('heading', { level: 2 }).last().waitFor();
      await examine(page);
    });

    test('what is not found and what failed', async ({ page, complaints }) => {
      complaints.allow(/404/);
      complaints.allow(/503/);
      await page.goto('/nowhere');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await examine(page);
      await page.goto('/charts/nothing');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await examine(page);
      await page.route('**/api/v1/charts', (route) => route.fulfill({ status: 503 }));
      await page.goto('/');
      await page.getByRole('alert').waitFor();
      await examine(page);
    });
  });
}

test.describe('with branches', () => {
  test.use({ data: 'arranged' });

  test('axe finds no fault with a chart that has them', async ({ page, home }) => {
    await home.open('?category=licensing');
    await home.openChart('取水许可廉政风险防控图');
    await expectNoFaults(page);
  });
});
