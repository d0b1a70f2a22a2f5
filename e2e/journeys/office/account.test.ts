import { expect, test } from '../../fixtures/office.ts';
import { openDesk } from '../../fixtures/people.ts';

test('a session is ended from another desk, and the page there says so and keeps the address', async ({
  login,
  account,
  page,
  browser,
  baseURL,
  complaints,
}) => {
  await login.enter(account('admin'));
  await page.goto('/account');
  const sessions = page.getByRole('table', { name: '登录情况' });
  await expect(sessions.getByRole('row').filter({ hasText: '本次登录' })).toHaveCount(1);

  const elsewhere = await openDesk(browser, baseURL, account('admin'));
  await elsewhere.goto('/account');
  const rows = elsewhere.getByRole('table', { name: '登录情况' }).getByRole('row');
  await expect(rows.filter({ hasText: '本次登录' })).toHaveCount(1);
  const others = elsewhere.getByRole('button', { name: /^结束此登录：/ });
  while ((await others.count()) > 0) {
    const left = await others.count();
    await others.first().click();
    await expect(others).toHaveCount(left - 1);
  }
  await expect(elsewhere.getByText('该登录已结束。')).toBeVisible();

  complaints.allow(/401/);
  await page.getByLabel('当前密码', { exact: true }).fill('whatever-1');
  await page.getByLabel('新密码', { exact: true }).fill('Another-2026');
  await page.getByRole('main').getByRole('button', { name: '修改密码' }).click();
  const alert = page.getByRole('alert').filter({ hasText: '登录已结束' });
  await expect(alert).toBeVisible();
  await alert.getByRole('link', { name: '重新登录' }).click();
  await login.send(account('admin'));
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole('heading', { level: 1, name: '我的账号' })).toBeVisible();
  await elsewhere.context().close();
});

test('a changed password ends all other sessions, is told, and is the one that counts', async ({
  login,
  account,
  page,
  browser,
  baseURL,
  complaints,
}) => {
  const { username, password } = account('editor');
  const next = `${password}-Neu9`;
  await login.enter({ username, password });
  const elsewhere = await openDesk(browser, baseURL, { username, password });
  await page.goto('/account');
  // Password managers keep the new one under a name; of inputs they see those with text, drawn or not.
  const owner = page.locator('form input[autocomplete=username]');
  await expect(owner).toHaveAttribute('type', 'text');
  await expect(owner).toHaveValue(username);
  await expect(owner).toBeHidden();

  async function change(from: string, to: string) {
    await page.getByLabel('当前密码', { exact: true }).fill(from);
    await page.getByLabel('新密码', { exact: true }).fill(to);
    await page.getByRole('main').getByRole('button', { name: '修改密码' }).click();
  }
  complaints.allow(/400/);
  await change(`${password}x`, next);
  await expect(page.getByLabel('当前密码', { exact: true })).toHaveAccessibleDescription(
    /当前密码不正确/,
  );
  await change(password, 'password');
  await expect(page.getByLabel('新密码', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('新密码', { exact: true })).toHaveValue('password');
  await change(password, next);
  await expect(page.getByRole('status').filter({ hasText: '密码已修改' })).toBeVisible();
  await expect(page.getByLabel('新密码', { exact: true })).toHaveValue('');

  await elsewhere.goto('/account');
  await expect(elsewhere.getByRole('heading', { level: 1, name: '请先登录' })).toBeVisible();
  await login.enter({ username, password: next });
  await page.reload();
  await change(next, password);
  await expect(page.getByRole('status').filter({ hasText: '密码已修改' })).toBeVisible();
  await elsewhere.context().close();
});

test('logging out everywhere is asked once more, and ends this session too', async ({
  login,
  account,
  page,
  browser,
  baseURL,
}) => {
  await login.enter(account('security'));
  const elsewhere = await openDesk(browser, baseURL, account('security'));
  await page.goto('/account');
  const button = page.getByRole('main').getByRole('button', { name: '全部退出' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: '全部退出' });
  await expect(dialog.getByRole('button', { name: '取消' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();

  await button.click();
  await dialog.getByRole('button', { name: '全部退出' }).click();
  await expect(page.getByText('已退出登录。')).toBeVisible();
  await elsewhere.goto('/account');
  await expect(elsewhere.getByRole('heading', { level: 1, name: '请先登录' })).toBeVisible();
  await elsewhere.context().close();
});
