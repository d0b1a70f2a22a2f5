import { expect, test } from '../../fixtures/office.ts';
import { inviteSomebody } from '../../fixtures/people.ts';
import { UsersScreen } from '../../screens/users-screen.ts';

test('promise 10: duties are separated by one administrator and put together again by two', async ({
  login,
  account,
  page,
}) => {
  const users = new UsersScreen(page);
  const { separation, dialog } = users;
  await login.enter(account('system'));
  const somebody = await inviteSomebody(page, []);
  await users.open();
  await expect(separation).toContainText('未启用');
  await separation.getByRole('heading', { name: '三员分立' }).click();
  await separation.getByRole('button', { name: '启用三员分立' }).click();
  await dialog.getByRole('button', { name: '启用三员分立' }).click();
  await expect(users.said).toContainText('三员分立已启用');
  await expect(separation).toContainText('已启用');

  await login.enter(account('security'));
  await users.open(`?q=${somebody.username}`);
  await users.choose('角色', somebody.name);
  await users.addGrant('审计管理员');
  await users.addGrant('系统管理员');
  await expect(dialog).toContainText('三员分立不允许一人同时担任：系统管理员、审计管理员');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog.getByRole('alert')).toContainText('三员分立不允许');
  await dialog.getByRole('button', { name: '取消' }).click();

  await separation.getByRole('heading', { name: '三员分立' }).click();
  await separation.getByRole('button', { name: '提议关闭' }).click();
  await dialog.getByRole('button', { name: '提议关闭' }).click();
  await expect(separation).toContainText('正在等待另一类管理员同意');
  await expect(separation.getByRole('button', { name: '同意关闭' })).toHaveCount(0);

  await login.enter(account('system'));
  await users.open();
  await expect(separation).toContainText(/security 于 .+ 提议关闭/);
  await separation.getByRole('button', { name: '同意关闭' }).click();
  await dialog.getByRole('button', { name: '同意关闭' }).click();
  await expect(separation).toContainText('未启用');
});

test('before it is switched on, whoever holds colliding roles is named', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('security'));
  const users = new UsersScreen(page);
  await users.open('?q=audit');
  await users.choose('角色', 'audit');
  await users.addGrant('系统管理员');
  await expect(users.dialog).toContainText('若启用三员分立');
  await users.dialog.getByRole('button', { name: '保存' }).click();
  await expect(users.said).toContainText('角色已保存');

  await users.separation.getByRole('heading', { name: '三员分立' }).click();
  await expect(users.separation).toContainText('启用前须调整以下 1 人的角色');
  await expect(users.separation.getByRole('button', { name: '启用三员分立' })).toBeDisabled();

  await users.choose('角色', 'audit');
  await users.dialog.getByRole('button', { name: /^移除：系统管理员/ }).click();
  await users.dialog.getByRole('button', { name: '保存' }).click();
  await expect(users.separation).toContainText('目前没有人兼任');
});
