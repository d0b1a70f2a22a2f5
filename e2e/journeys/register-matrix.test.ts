import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { RegisterScreen } from '../screens/register-screen.ts';

test('a cell of the matrix opens the rows behind it', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open();
  await register.matrix.getByRole('link', { name: '行政许可，高风险：7 条，只看这些' }).click();
  await expect(page).toHaveURL(/\?level=high&category=licensing$/);
  await expect(register.total).toHaveText('共 7 条');
  await expect(register.rows).toHaveCount(7);
  await expect(register.level('高风险：7 条')).toHaveAttribute('aria-pressed', 'true');
});

for (const side of ['职权类别', '单位', '环节', '责任人', '评定月份']) {
  test(`every number of the matrix by ${side} is the total of the list it leads to`, async ({
    page,
  }) => {
    const register = new RegisterScreen(page);
    await register.open();
    await register.chooseSide(side);
    const links = await register.matrix.getByRole('link').all();
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const { searchParams } = new URL((await link.getAttribute('href')) ?? '', page.url());
      searchParams.delete('by');
      const answer = await page.request.get(`/api/v1/risk-register?${searchParams}`);
      expect((await answer.json()).total).toBe(Number(await link.textContent()));
    }
  });
}

/** What readers from outside are answered where some stages name a person, and others nobody. */
async function answerWithPersons(page: Page): Promise<void> {
  const of = (key: string | null) => ({
    ...{ key, name: key },
    ...{ high: 1, medium: 1, low: 1, unassessed: 1, total: 4 },
  });
  await page.route('**/api/v1/risk-register/matrix?*', async (route) => {
    const answer = await (await route.fetch()).json();
    const isOfHigh = new URL(route.request().url()).searchParams.has('level');
    const rows = isOfHigh ? [of(''), of('经办人')] : [of('经办人'), of(null), of('')];
    await route.fulfill({ json: { ...answer, rows } });
  });
}

test('stages without anybody and stages with persons who are not named are rows of their own', async ({
  page,
}) => {
  await answerWithPersons(page);
  const register = new RegisterScreen(page);
  await register.open('?by=responsible-party');
  const names = register.matrix.locator('tbody').getByRole('rowheader');
  await expect(names).toHaveText(['经办人', '未填写', '（不公开）']);
  await register.level('高风险').click();
  await expect(names).toHaveText(['（不公开）', '经办人']);
});

test('in English only what charts print is marked as Chinese', async ({ page }) => {
  await answerWithPersons(page);
  const register = new RegisterScreen(page);
  await register.open('?by=responsible-party');
  await page.getByRole('button', { name: 'English' }).click();
  const names = register.matrix.locator('tbody').getByRole('rowheader');
  await expect(names).toHaveText(['经办人', 'Not printed', '(not public)']);
  await expect(register.matrix.locator('tbody th[lang="zh-CN"]')).toHaveText(['经办人']);
  await expect(
    register.matrix.getByRole('link', { name: '(not public): 4, show only these' }),
  ).toBeVisible();
});

test('under a filter the matrix counts what the list shows', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open('?level=high&level=low&by=responsible-party&category=penalty');
  const sums = register.matrix.getByRole('row').last();
  await expect(sums.getByRole('cell')).toHaveText(['3', '2', '5']);
  await expect(register.total).toHaveText('共 5 条');
  await expect(register.matrix.getByRole('columnheader')).toHaveCount(4);
});
