import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(async ({ home, page }) => {
  await home.open();
  await home.openChart(PENALTY);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
});

test('a link that may not be copied is shown selected, until the reader goes on', async ({
  chart,
  page,
}) => {
  await chart.tools.getByRole('button', { name: '复制链接' }).click();
  const link = page.getByRole('textbox', { name: '请按 Ctrl+C 复制链接' });
  await expect(link).toBeFocused();
  await expect(link).toHaveValue(page.url());
  const selected = await link.evaluate(
    (input: HTMLInputElement) => (input.selectionEnd ?? 0) - (input.selectionStart ?? 0),
  );
  expect(selected).toBe(page.url().length);

  await chart.find.field.focus();
  await expect(link).toHaveCount(0);
});

test('a text that may not be copied says what to do instead', async ({ chart, page }) => {
  await chart.tools.getByRole('button', { name: '复制文字' }).click();
  await expect(page.getByText('浏览器不允许复制，请选中后按 Ctrl+C。')).toBeVisible();
});
