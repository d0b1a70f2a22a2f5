import { expect, test } from '../../fixtures/office.ts';
import {
  changeBehindTheBack,
  findOrganization,
  joinSomebody,
  openDesk,
} from '../../fixtures/people.ts';
import { RegisterScreen } from '../../screens/register-screen.ts';

test('a view is saved, opened, renamed, set to another search and removed', async ({
  login,
  account,
  page,
}) => {
  const register = new RegisterScreen(page);
  const dialog = page.getByRole('dialog');
  await login.enter(account('officer'));
  await register.open('?level=high&category=penalty');
  await page.getByRole('button', { name: '保存视图' }).click();
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('请填写视图名称');
  await dialog.getByLabel('名称').fill('高风险处罚');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('视图“高风险处罚”已保存')).toBeVisible();

  await page.goto('/risk-register');
  await page.getByRole('button', { name: '我的视图' }).click();
  await dialog.getByRole('link', { name: '打开视图“高风险处罚”' }).click();
  await expect(register.total).toHaveText('共 3 条');
  await expect(page).toHaveURL(/\?level=high&category=penalty&column=level&column=riskPoint&.+/);

  await page.getByRole('button', { name: '我的视图' }).click();
  await expect(dialog.getByText('当前', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: '重命名“高风险处罚”' }).click();
  await dialog.getByLabel('名称').fill('处罚类');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('视图已改为“处罚类”')).toBeVisible();

  await register.level('高风险：3 条').click();
  await expect(register.total).toHaveText('共 16 条');
  await page.getByRole('button', { name: '我的视图' }).click();
  await dialog.getByRole('button', { name: '把“处罚类”改为当前条件' }).click();
  await expect(page.getByText('视图“处罚类”已改为当前条件')).toBeVisible();

  await page.getByRole('button', { name: '我的视图' }).click();
  await dialog.getByRole('button', { name: '删除“处罚类”' }).click();
  await expect(dialog).toContainText('视图“处罚类”将被删除');
  await dialog.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByText('视图“处罚类”已删除')).toBeVisible();
  await page.getByRole('button', { name: '我的视图' }).click();
  await expect(dialog.getByRole('heading', { name: '还没有保存的视图' })).toBeVisible();
});

test('a view that is shared with the organisation is there for its people, and kept in order by its admin', async ({
  login,
  account,
  page,
  browser,
  baseURL,
}) => {
  const register = new RegisterScreen(page);
  await login.enter(account('officer'));
  await register.open('?level=low&column=riskPoint&column=level');
  await page.getByRole('button', { name: '保存视图' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill('低风险一览');
  await dialog.getByLabel('共享范围').selectOption({ label: '长治市上党区能源局' });
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('视图“低风险一览”已保存')).toBeVisible();

  const colleague = await openDesk(browser, baseURL, account('viewer'));
  const theirs = new RegisterScreen(colleague);
  await theirs.open();
  await colleague.getByRole('button', { name: '我的视图' }).click();
  const view = colleague.getByRole('dialog').getByRole('listitem');
  await expect(view).toContainText('长治市上党区能源局（含上级） · 由officer共享');
  await expect(view.getByRole('button')).toHaveCount(0);
  await view.getByRole('link').click();
  await expect(theirs.total).toHaveText('共 2 条');
  await expect(theirs.table.getByRole('columnheader')).toHaveText(['序号', '风险点', '等级']);
  await colleague.context().close();

  const desk = await openDesk(browser, baseURL, account('admin'));
  await new RegisterScreen(desk).open();
  await desk.getByRole('button', { name: '我的视图' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '删除“低风险一览”' }).click();
  await expect(desk.getByRole('dialog')).toContainText('长治市上党区能源局');
  await desk.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await expect(desk.getByText('视图“低风险一览”已删除')).toBeVisible();
  await desk.context().close();
});

test('who left the organisation is told that a view is still shared there, and takes it back', async ({
  login,
  account,
  page,
  browser,
  baseURL,
}) => {
  await login.enter(account('admin'));
  const organizationId = await findOrganization(page, '长治市上党区能源局');
  const leaver = await joinSomebody(page, [{ role: 'officer', organizationId }]);
  const desk = await openDesk(browser, baseURL, leaver);
  const data = { name: '低风险一览', query: 'level=low', organizationId };
  const saved = await desk.request.post('/api/v1/saved-views', { data });
  expect(saved.status()).toBe(201);
  await changeBehindTheBack(page, `/api/v1/users/${leaver.id}`, {
    method: 'PUT',
    path: '/grants',
    data: { grants: [] },
  });

  await new RegisterScreen(desk).open();
  await desk.getByRole('button', { name: '我的视图' }).click();
  const view = desk.getByRole('dialog').getByRole('listitem');
  await expect(view).toContainText('仍与单位共享，但您已不能查看该单位');
  await expect(view.getByRole('button')).toHaveText(['取消共享', '删除']);
  await view.getByRole('button', { name: '取消共享“低风险一览”' }).click();
  await expect(desk.getByText('视图“低风险一览”已改为仅自己可见')).toBeVisible();
  await desk.getByRole('button', { name: '我的视图' }).click();
  await expect(view).toContainText('仅自己');
  await desk.context().close();
});

test('columns are kept with the account, at whatever desk', async ({
  login,
  account,
  page,
  browser,
  baseURL,
}) => {
  const register = new RegisterScreen(page);
  await login.enter(account('editor'));
  await register.open();
  await page.getByRole('button', { name: '列设置' }).click();
  const dialog = page.getByRole('dialog');
  for (const column of ['单位', '类别', '措施', '责任人', '评定日期']) {
    await dialog.getByRole('checkbox', { name: column, exact: true }).uncheck();
  }
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(page.getByText('列设置已保存', { exact: true })).toBeVisible();

  const desk = await openDesk(browser, baseURL, account('editor'));
  const there = new RegisterScreen(desk);
  await there.open();
  await expect(there.table.getByRole('columnheader')).toHaveText([
    '序号',
    '等级',
    '风险点',
    '环节',
    '防控图',
  ]);
  await desk.getByRole('button', { name: '列设置' }).click();
  await desk.getByRole('button', { name: '恢复默认' }).click();
  await desk.getByRole('button', { name: '确定' }).click();
  await expect(there.table.getByRole('columnheader')).toHaveCount(10);
  await desk.context().close();
});
