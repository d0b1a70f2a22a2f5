import { expect, test } from '../../fixtures/office.ts';

/** What each role finds in the navigation beside the charts. */
const NAVIGATION = {
  viewer: ['防控图', '风险台账', '体检', '责任人', '单位'],
  officer: ['防控图', '风险台账', '体检', '责任人', '单位', '操作日志'],
  editor: ['防控图', '风险台账', '体检', '责任人', '单位'],
  admin: ['防控图', '风险台账', '体检', '责任人', '用户', '单位'],
  system: ['防控图', '风险台账', '体检', '用户', '单位'],
  security: ['防控图', '风险台账', '体检', '用户', '单位'],
  audit: ['防控图', '风险台账', '体检', '单位', '操作日志'],
} as const;

for (const role of [
  'viewer',
  'officer',
  'editor',
  'admin',
  'system',
  'security',
  'audit',
] as const) {
  test(`${role} logs in from the header, finds what they may open, and logs out`, async ({
    home,
    login,
    account,
    page,
  }) => {
    await home.open();
    await expect(login.navigation.getByRole('link')).toHaveText(['防控图', '风险台账', '体检']);
    await page.getByRole('banner').getByRole('link', { name: '登录' }).click();
    await expect(page).toHaveTitle('登录 · 廉防图');
    await login.send(account(role));

    await expect(page.getByRole('heading', { level: 1, name: '廉政风险防控图' })).toBeVisible();
    await expect(login.navigation.getByRole('link')).toHaveText([...NAVIGATION[role]]);
    const corner = page.getByRole('banner').getByRole('group', { name: /的账号菜单$/ });
    await corner.getByRole('button').click();
    await page.getByRole('link', { name: '我的账号' }).click();
    await expect(page.getByRole('definition').nth(1)).toHaveText(account(role).username);

    await corner.getByRole('button').click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已退出登录。' })).toBeVisible();
    await expect(login.navigation.getByRole('link')).toHaveText(['防控图', '风险台账', '体检']);
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: '请先登录' })).toBeVisible();
  });
}

test('a wrong password is told on top and in the title, and nothing typed is lost', async ({
  login,
  account,
  page,
  complaints,
}) => {
  complaints.allow(/401/);
  const { username, password } = account('viewer');
  await login.open();
  await login.send({ username, password: `${password}x` });
  await expect(login.summary).toBeFocused();
  await expect(login.summary).toContainText('用户名或密码不正确');
  await expect(page).toHaveTitle('错误：登录 · 廉防图');
  await expect(login.username).toHaveValue(username);
  await expect(login.password).toHaveValue(`${password}x`);

  await login.password.fill(password);
  await login.submit.click();
  await expect(page).toHaveTitle('廉防图 · 廉政风险防控图');
});

test('an unknown name is refused in the same words', async ({ login, complaints }) => {
  complaints.allow(/401/);
  await login.open();
  await login.send({ username: 'nobody-here', password: 'Wrong-1234' });
  await expect(login.summary).toContainText('用户名或密码不正确');
});

test('what is missing is told before anything is sent, beside its field and with a link to it', async ({
  login,
  page,
}) => {
  await login.open();
  await login.submit.click();
  await expect(login.summary).toBeFocused();
  await expect(login.summary.getByRole('heading')).toHaveText('有 2 处需要更正');
  await expect(login.username).toHaveAccessibleDescription(/^错误：\s?请输入用户名$/);
  await expect(login.username).toHaveAttribute('aria-invalid', 'true');
  await login.summary.getByRole('link', { name: '请输入密码' }).click();
  await expect(login.password).toBeFocused();
  await expect(page).toHaveURL(/\/login$/);
});

test('whoever had to log in first comes back to where they were going', async ({
  login,
  account,
  page,
}) => {
  await page.goto('/account');
  await page.getByRole('main').getByRole('link', { name: '登录' }).click();
  await expect(page.getByRole('status').filter({ hasText: '登录后可继续' })).toBeVisible();
  await login.send(account('viewer'));
  await expect(page.getByRole('heading', { level: 1, name: '我的账号' })).toBeVisible();
  await expect(page).toHaveURL(/\/account$/);
});

for (const returnTo of [
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/.//elsewhere.example',
]) {
  test(`nobody is led to ${returnTo} by logging in`, async ({ login, account, page }) => {
    await login.open(returnTo);
    await login.send(account('viewer'));
    await expect(page.getByRole('heading', { level: 1, name: '廉政风险防控图' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/');
  });
}

test('logging in takes the keyboard alone, and a password is shown when asked for', async ({
  login,
  account,
  page,
}) => {
  const { username, password } = account('editor');
  await login.open();
  await login.username.focus();
  await page.keyboard.type(username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(login.password).toHaveAttribute('type', 'text');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '廉政风险防控图' })).toBeVisible();

  const corner = page.getByRole('banner').getByRole('group', { name: /的账号菜单$/ });
  await corner.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(corner.getByRole('link', { name: '我的账号' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(corner.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(login.heading).toHaveText('登录');
});

test('whoever is logged in already is told so', async ({ login, account, page }) => {
  await login.enter(account('viewer'));
  await page.goto('/login?returnTo=/account');
  await expect(page.getByText(/^您已以/)).toBeVisible();
  await page.getByRole('link', { name: '继续使用' }).click();
  await expect(page).toHaveURL(/\/account$/);
});
