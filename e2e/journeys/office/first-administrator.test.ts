import { expect, freshTest as test } from '../../fixtures/office.ts';

test('the first administrator comes by the printed link, once, and invites the next person', async ({
  fresh,
  login,
  page,
  complaints,
}) => {
  const link = fresh.firstLink as string;
  expect(link).toMatch(/^\/invitation#\S{20,}$/);
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  await page.goto(link);
  await expect(login.heading).toHaveText('设立首位管理员');

  await page.getByLabel('姓名').fill('第一位');
  await page.getByLabel('用户名').fill('first');
  await page.getByLabel('密码', { exact: true }).fill('short');
  const demands = page.getByRole('list', { name: '密码要求' }).getByRole('listitem');
  await expect(demands.filter({ hasText: '8 至 128' })).toContainText('未满足');
  await page.getByRole('button', { name: '设立' }).click();
  await expect(page.getByLabel('密码', { exact: true })).toHaveAccessibleDescription(
    /密码至少 8 个字符/,
  );
  await page.getByLabel('密码', { exact: true }).fill('Ein-gutes-Wort-7');
  await expect(demands.filter({ hasText: '8 至 128' })).toContainText('已满足');
  await page.getByRole('button', { name: '设立' }).click();
  await expect(page.getByText('密码已设置，请用新密码登录。')).toBeVisible();
  expect(addresses.filter((address) => address.includes(link.slice(-20)))).toEqual([]);

  await login.send({ username: 'first', password: 'Ein-gutes-Wort-7' });
  await expect(login.navigation.getByRole('link')).toHaveText([
    '防控图',
    '风险台账',
    '体检',
    '责任人',
    '用户',
    '单位',
    '操作日志',
  ]);

  const invited = await login.post('/api/v1/users', {
    username: 'second',
    name: '第二位',
    grants: [{ role: 'audit', organizationId: null }],
  });
  expect(invited.status).toBe(201);
  const { invitation } = invited.answer as { invitation: { link: string } };
  await login.logOut('第一位');

  await page.goto(new URL(invitation.link).pathname + new URL(invitation.link).hash);
  await expect(login.heading).toHaveText('启用账号');
  await expect(page.getByLabel('用户名')).toHaveValue('second');
  await expect(page.getByLabel('用户名')).not.toBeEditable();
  await page.getByLabel('密码', { exact: true }).fill('Zweites-Wort-8');
  await page.getByRole('button', { name: '启用' }).click();
  await login.send({ username: 'second', password: 'Zweites-Wort-8' });
  await expect(login.navigation.getByRole('link')).toHaveText([
    '防控图',
    '风险台账',
    '体检',
    '单位',
    '操作日志',
  ]);

  complaints.allow(/404/);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: '链接无效' })).toBeVisible();
});

test('a link that was cut off says so', async ({ page }) => {
  await page.goto('/invitation');
  await expect(page.getByRole('heading', { level: 1, name: '链接不完整' })).toBeVisible();
});

test('the link to the content leaves the token where it was', async ({ fresh, page, login }) => {
  await page.goto(fresh.firstLink as string);
  await expect(login.heading).toHaveText('设立首位管理员');
  await page.getByRole('link', { name: '跳到正文' }).focus();
  await page.keyboard.press('Enter');
  await expect(login.heading).toHaveText('设立首位管理员');
});
