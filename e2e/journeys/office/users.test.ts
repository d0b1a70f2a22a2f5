import { expect, test } from '../../fixtures/office.ts';
import { changeBehindTheBack, findOrganization, inviteSomebody } from '../../fixtures/people.ts';
import { UsersScreen } from '../../screens/users-screen.ts';

const BUREAU = '长治市上党区能源局';

test('a colleague is invited with a role, and the one-time link is shown once with its expiry', async ({
  login,
  account,
  page,
  baseURL,
}) => {
  await login.enter(account('admin'));
  const users = new UsersScreen(page);
  await users.open();
  await page.getByRole('button', { name: '新建用户' }).click();
  const { dialog } = users;
  await dialog.getByRole('button', { name: '创建并生成链接' }).click();
  await expect(dialog.getByRole('link', { name: '请填写姓名' })).toBeVisible();

  const username = `new-${Date.now()}`;
  await dialog.getByLabel('姓名', { exact: true }).fill('新同事');
  await dialog.getByLabel('用户名', { exact: true }).fill(username);
  await users.addGrant('编辑', BUREAU);
  await expect(dialog.getByText('将添加')).toBeVisible();
  await dialog.getByRole('button', { name: '创建并生成链接' }).click();

  const link = dialog.getByLabel('一次性链接');
  await expect(link).toHaveValue(new RegExp(`^${baseURL}/invitation#.{20,}$`));
  await expect(
    dialog.getByText(/^有效期至 \d{4}-\d\d-\d\d \d\d:\d\d:\d\d（北京时间）$/),
  ).toBeVisible();
  await dialog.getByRole('button', { name: '复制链接' }).click();
  await expect(dialog.getByText('链接已复制')).toBeVisible();
  await dialog.getByRole('button', { name: '我已保存，关闭' }).click();

  await expect(users.said).toContainText('已创建用户“新同事”');
  const row = users.row(username);
  await expect(row).toContainText('待激活');
  await expect(row).toContainText(`编辑 ${BUREAU}`);
  await expect(link).toHaveCount(0);
});

test('what somebody else changed meanwhile stands beside what was chosen, and nothing chosen is lost', async ({
  login,
  account,
  page,
  complaints,
}) => {
  await login.enter(account('admin'));
  const organizationId = await findOrganization(page, BUREAU);
  const viewer = { role: 'viewer', organizationId };
  const somebody = await inviteSomebody(page, [viewer]);
  const users = new UsersScreen(page);
  await users.open(`?q=${somebody.username}`);
  await users.choose('角色', somebody.name);
  await users.addGrant('编辑', BUREAU);
  await changeBehindTheBack(page, `/api/v1/users/${somebody.id}`, {
    method: 'PUT',
    path: '/grants',
    data: { grants: [viewer, { role: 'officer', organizationId }] },
  });

  complaints.allow(/412/);
  const { dialog } = users;
  await dialog.getByRole('button', { name: '保存' }).click();
  const conflict = dialog.getByRole('region', { name: /内容已被他人更改/ });
  await expect(conflict).toContainText(`编辑 · ${BUREAU}`);
  await expect(conflict).toContainText(`纪检监察 · ${BUREAU}`);
  await expect(dialog.getByRole('listitem').filter({ hasText: '编辑' })).toContainText('将添加');
  await expect(dialog.getByRole('listitem').filter({ hasText: '纪检监察' })).toContainText(
    '将移除',
  );

  await dialog.getByRole('button', { name: '以我的内容保存' }).click();
  await expect(dialog).toHaveCount(0);
  const row = users.row(somebody.username);
  await expect(row).toContainText('编辑');
  await expect(row).not.toContainText('纪检监察');
});

test('a name typed while another was given stays, and theirs can be taken instead', async ({
  login,
  account,
  page,
  complaints,
}) => {
  await login.enter(account('system'));
  const somebody = await inviteSomebody(page, []);
  const users = new UsersScreen(page);
  await users.open(`?q=${somebody.username}`);
  await users.choose('改名', somebody.name);
  await users.dialog.getByRole('textbox', { name: '姓名' }).fill('我起的名字');
  const data = { name: '他人起的名字' };
  await changeBehindTheBack(page, `/api/v1/users/${somebody.id}`, { method: 'PATCH', data });

  complaints.allow(/412/);
  await users.dialog.getByRole('button', { name: '保存' }).click();
  await expect(
    users.dialog.getByRole('definition').filter({ hasText: '他人起的名字' }),
  ).toBeVisible();
  await expect(users.dialog.getByRole('textbox', { name: '姓名' })).toHaveValue('我起的名字');
  await users.dialog.getByRole('button', { name: '采用他人的内容' }).click();
  await expect(users.dialog.getByRole('textbox', { name: '姓名' })).toHaveValue('他人起的名字');
});

test('somebody is disabled and enabled again after being asked, with what they are in sight', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('system'));
  const somebody = await inviteSomebody(page, []);
  const users = new UsersScreen(page);
  await users.open(`?q=${somebody.username}`);
  await users.choose('停用', somebody.name, true);
  await expect(users.dialog).toContainText(somebody.username);
  await users.dialog.getByRole('button', { name: '取消' }).click();
  await expect(users.row(somebody.username)).toContainText('待激活');

  await users.choose('停用', somebody.name, true);
  await users.dialog.getByRole('button', { name: '停用' }).click();
  await expect(users.said).toContainText('已停用');
  await expect(users.row(somebody.username)).toContainText('已停用');

  await users.choose('启用', somebody.name, true);
  await users.dialog.getByRole('button', { name: '启用' }).click();
  await expect(users.row(somebody.username)).not.toContainText('已停用');
});

test('a new link is made for somebody after being asked', async ({ login, account, page }) => {
  await login.enter(account('system'));
  const somebody = await inviteSomebody(page, []);
  const users = new UsersScreen(page);
  await users.open(`?q=${somebody.username}`);
  await users.choose('重发邀请链接', somebody.name, true);
  await users.dialog.getByRole('button', { name: '生成链接' }).click();
  await expect(users.dialog.getByLabel('一次性链接')).toHaveValue(/\/invitation#/);
});

test('the list is narrowed by role, state, organisation and words, and the address says how', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('security'));
  const users = new UsersScreen(page);
  await users.open();
  await users.query.getByRole('button', { name: '纪检监察' }).click();
  await expect(page).toHaveURL(/\?role=officer$/);
  await expect(users.row('officer')).toHaveCount(1);
  await expect(users.row('viewer')).toHaveCount(0);

  await users.query.getByRole('button', { name: '重置' }).click();
  await users.query.getByRole('searchbox').fill('edit');
  await users.query.getByRole('button', { name: '查询' }).click();
  await expect(page).toHaveURL(/\?q=edit$/);
  await expect(users.row('editor')).toHaveCount(1);
  await users.query.getByLabel('所属单位').selectOption({ label: BUREAU });
  await expect(page).toHaveURL(/q=edit&organizationId=/);

  await users.query.getByRole('button', { name: '已停用' }).click();
  await expect(page.getByRole('heading', { name: '没有符合条件的用户' })).toBeVisible();
  await page.goBack();
  await expect(users.row('editor')).toHaveCount(1);
});

test('whoever may not see people is told so, and nobody is asked to log in twice', async ({
  login,
  account,
  page,
}) => {
  await page.goto('/users');
  await expect(page.getByRole('heading', { level: 1, name: '请先登录' })).toBeVisible();
  await login.enter(account('viewer'));
  await page.goto('/users');
  await expect(page.getByRole('heading', { level: 1, name: '您没有查看权限' })).toBeVisible();
});
