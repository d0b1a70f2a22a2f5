import { expect, test } from '../../fixtures/office.ts';
import { joinSomebody, openDesk } from '../../fixtures/people.ts';
import { UsersScreen } from '../../screens/users-screen.ts';

test('whoever forgot the password sets a new one by a reset link, once, and the old one is of no use', async ({
  login,
  account,
  page,
  browser,
  baseURL,
  complaints,
}) => {
  const administrator = await openDesk(browser, baseURL, account('system'));
  const somebody = await joinSomebody(administrator);
  const { username, password } = somebody;
  const next = `${password}-Neu9`;
  const elsewhere = await openDesk(browser, baseURL, { username, password });

  const users = new UsersScreen(administrator);
  await users.open(`?q=${username}`);
  await users.choose('重置链接', somebody.name, true);
  await expect(users.dialog).toContainText('链接只能用一次');
  await users.dialog.getByRole('button', { name: '生成链接' }).click();
  const link = await users.dialog.getByLabel('一次性链接').inputValue();

  await page.goto(link);
  await expect(login.heading).toHaveText('重设密码');
  await expect(login.username).toHaveValue(username);
  await login.password.fill(next);
  await page.getByRole('button', { name: '设置密码' }).click();
  await expect(page.getByText('密码已设置，请用新密码登录。')).toBeVisible();
  await elsewhere.goto('/account');
  await expect(elsewhere.getByRole('heading', { level: 1, name: '请先登录' })).toBeVisible();

  complaints.allow(/401/);
  await login.send({ username, password });
  await expect(login.summary).toContainText('用户名或密码不正确');
  await login.send({ username, password: next });
  await expect(login.menu(somebody.name)).toBeVisible();
  await login.logOut(somebody.name);

  complaints.allow(/404/);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: '链接无效' })).toBeVisible();
  await administrator.context().close();
  await elsewhere.context().close();
});
