import { expect, test } from '../../fixtures/office.ts';
import { PENALTY } from '../../fixtures/seed.ts';
import { turnWheel } from '../../fixtures/turn-wheel.ts';
import { RegisterScreen } from '../../screens/register-screen.ts';

test.use({ viewport: { width: 1440, height: 600 } });

test('an officer filters 高, adds 行政处罚, opens the stage, walks on and back, and returns to the same place', async ({
  login,
  account,
  chart,
  page,
}) => {
  const register = new RegisterScreen(page);
  await login.enter(account('officer'));
  await page.goto('/');
  await page.getByRole('navigation', { name: '主导航' }).getByText('风险台账').click();
  await expect(register.total).toHaveText('共 44 条');
  await register.level('高风险：10 条').click();
  await expect(register.total).toHaveText('共 10 条');
  await register.choose('职权类别', '行政处罚');
  await expect(register.total).toHaveText('共 3 条');
  await expect(page).toHaveURL(/\?level=high&category=penalty$/);
  const address = page.url();
  const scrolled = await turnWheel(page, 100);

  const second = register.rows.nth(1);
  await expect(second.getByRole('cell').first()).toHaveText('2');
  const text = (await register.link(second).textContent()) ?? '';
  await register.link(second).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PENALTY);
  await expect(chart.head('调查')).toHaveAttribute('aria-current', 'location');
  await expect(register.markedRisk).toHaveText(text);
  await expect(register.markedRisk).toBeInViewport();
  await expect(register.trail).toContainText('台账第 2 / 共 3 条');

  await register.step('下一条').click();
  await expect(register.trail).toContainText('台账第 3 / 共 3 条');
  await expect(register.step('下一条')).toHaveAttribute('aria-disabled', 'true');
  await expect(register.markedRisk).toHaveText(/^回避或隐瞒调查信息/);
  await register.step('上一条').click();
  await register.step('上一条').click();
  await expect(register.trail).toContainText('台账第 1 / 共 3 条');
  await expect(register.step('上一条')).toHaveAttribute('aria-disabled', 'true');

  await register.step('返回台账').click();
  await expect(page).toHaveURL(address);
  const first = register.rows.first();
  await expect(first).toHaveAttribute('aria-current', 'true');
  await expect(register.link(first)).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test('Back leads from the chart to the register as it was left, however far one walked', async ({
  page,
}) => {
  const register = new RegisterScreen(page);
  await register.open('?pageSize=10&page=2&sort=-level');
  const address = page.url();
  const last = register.rows.nth(9);
  await register.link(last).scrollIntoViewIfNeeded();
  await register.link(last).click();
  await expect(register.trail).toContainText('台账第 20 / 共 44 条');
  await register.step('上一条').click();
  await expect(register.trail).toContainText('台账第 19 / 共 44 条');
  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(register.rows.nth(8)).toHaveAttribute('aria-current', 'true');
  await expect(register.rows.nth(8)).toBeInViewport();
});

test('the way back leads to the page on which the walk ended', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open('?pageSize=10');
  await register.link(register.rows.nth(9)).click();
  await register.step('下一条').click();
  await expect(register.trail).toContainText('台账第 11 / 共 44 条');
  await register.step('返回台账').click();
  await expect(page).toHaveURL(/\?pageSize=10&page=2$/);
  const row = register.rows.first();
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(register.link(row)).toBeFocused();
});

test('whoever filters the chart on the way keeps the way back', async ({ chart, page }) => {
  const register = new RegisterScreen(page);
  await register.open('?level=high');
  await register.link(register.rows.nth(3)).click();
  await expect(register.trail).toContainText('台账第 4 / 共 10 条');
  await chart.level('中风险').click();
  await expect(page).toHaveURL(/level=medium/);
  await expect(register.trail).toContainText('台账第 4 / 共 10 条');
  await register.step('返回台账').click();
  await expect(register.rows.nth(3)).toHaveAttribute('aria-current', 'true');
});

test('a link to a row marks it in its chart for a colleague, too', async ({ page, context }) => {
  const register = new RegisterScreen(page);
  await register.open('?q=回避&category=penalty');
  await register.link(register.rows.first()).click();
  await expect(register.markedRisk).toBeInViewport();
  const colleague = await context.newPage();
  await colleague.goto(page.url());
  const theirs = new RegisterScreen(colleague);
  await expect(theirs.markedRisk).toBeInViewport();
  await theirs.step('返回台账').click();
  await expect(colleague).toHaveURL(/\?category=penalty&q=/);
  await expect(theirs.rows.first()).toHaveAttribute('aria-current', 'true');
});
