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

test('under a filter the matrix counts what the list shows', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open('?level=high&level=low&by=responsible-party&category=penalty');
  const sums = register.matrix.getByRole('row').last();
  await expect(sums.getByRole('cell')).toHaveText(['3', '2', '5']);
  await expect(register.total).toHaveText('共 5 条');
  await expect(register.matrix.getByRole('columnheader')).toHaveCount(4);
});
