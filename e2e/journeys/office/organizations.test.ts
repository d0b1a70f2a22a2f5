import { expect, test } from '../../fixtures/office.ts';
import { changeBehindTheBack, findOrganization } from '../../fixtures/people.ts';

const BUREAU = '长治市上党区能源局';

test('an organisation is created, renamed, moved and removed by keyboard alone', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('system'));
  await page.goto('/organizations');
  const tree = page.getByRole('tree', { name: '单位树' });
  const item = (name: string) => tree.getByRole('treeitem', { name });
  const dialog = page.getByRole('dialog');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const pressButton = async (name: string) => {
    await page.getByRole('main').getByRole('button', { name, exact: true }).focus();
    await press('Enter');
    await dialog.waitFor();
  };
  const name = `审批科${Date.now() % 100000}`;

  await item(BUREAU).focus();
  await press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: BUREAU })).toBeVisible();
  await expect(page).toHaveURL(/\?organizationId=/);

  await pressButton('新建下级');
  await dialog.getByLabel('单位名称').focus();
  await page.keyboard.type(name);
  await press('Enter');
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(item(name)).toHaveAttribute('aria-level', '2');
  await expect(item(name)).toHaveAttribute('aria-selected', 'true');

  await pressButton('修改名称');
  await dialog.getByLabel('单位名称').focus();
  await press('End');
  await page.keyboard.type('（改）');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: `${name}（改）` })).toBeVisible();

  await pressButton('移动');
  await dialog.getByLabel('移到').focus();
  await press('Home', 'Enter');
  await dialog.getByRole('button', { name: '移动' }).focus();
  await press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(item(`${name}（改）`)).toHaveAttribute('aria-level', '1');

  await pressButton('删除');
  await dialog.getByRole('button', { name: '删除' }).focus();
  await press('Enter');
  await expect(item(name)).toHaveCount(0);
});

test('arrows, Home and End walk the tree, and close and open it', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('system'));
  const organizationId = await findOrganization(page, BUREAU);
  for (const name of ['甲科', '乙科']) {
    const data = { parentId: organizationId, name, kind: 'section' };
    await page.request.post('/api/v1/organizations', { data });
  }
  await page.goto('/organizations');
  const bureau = page.getByRole('treeitem', { name: BUREAU });
  const section = page.getByRole('treeitem', { name: '甲科' }).first();
  await bureau.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(bureau).toHaveAttribute('aria-expanded', 'false');
  await expect(section).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(bureau).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('End');
  await expect(page.getByRole('treeitem').last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('treeitem').first()).toBeFocused();
  await bureau.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(bureau).toBeFocused();
});

test('what is in use is not removed, and the page says what stands in the way', async ({
  login,
  account,
  page,
  complaints,
}) => {
  await login.enter(account('system'));
  const organizationId = await findOrganization(page, BUREAU);
  await page.goto(`/organizations?organizationId=${organizationId}`);
  await page.getByRole('button', { name: '删除' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem').filter({ hasText: '3 张防控图' })).toBeVisible();
  complaints.allow(/409/);
  await dialog.getByRole('button', { name: '删除' }).click();
  await expect(dialog.getByRole('alert')).toContainText('该单位仍在使用');
});

test('level words of somebody else and one’s own stand side by side before either is lost', async ({
  login,
  account,
  page,
  complaints,
}) => {
  await login.enter(account('admin'));
  const organizationId = await findOrganization(page, BUREAU);
  const address = `/api/v1/organizations/${organizationId}`;
  await page.goto(`/organizations?organizationId=${organizationId}`);
  const words = page.getByRole('group', { name: '等级名称' });
  await words.getByLabel('本单位自定').check();
  for (const [level, word] of [
    ['高风险', '一级'],
    ['中风险', '二级'],
    ['低风险', '三级'],
  ] as const) {
    await words.getByLabel(level).fill(word);
  }
  await expect(page.getByRole('group', { name: '等级颜色' })).toContainText('一级');
  await changeBehindTheBack(page, address, {
    method: 'PATCH',
    data: { levelWords: { high: 'Ⅰ', medium: 'Ⅱ', low: 'Ⅲ' }, passwordRules: 'plain' },
  });

  complaints.allow(/412/);
  await page.getByRole('button', { name: '保存设置' }).click();
  const conflict = page.getByRole('region', { name: /内容已被他人更改/ });
  await expect(conflict).toContainText('Ⅰ / Ⅱ / Ⅲ');
  await expect(conflict).toContainText('一级 / 二级 / 三级');
  await expect(words.getByLabel('高风险')).toHaveValue('一级');
  await page.getByRole('button', { name: '以我的内容保存' }).click();
  await expect(page.getByText('设置已保存')).toBeVisible();
  const { levelWords, passwordRules } = await (await page.request.get(address)).json();
  expect({ levelWords, passwordRules }).toEqual({
    levelWords: { high: '一级', medium: '二级', low: '三级' },
    passwordRules: 'plain',
  });

  const data = { levelWords: null, passwordRules: null };
  await changeBehindTheBack(page, address, { method: 'PATCH', data });
});

test('whoever may read an organisation and not manage it sees its settings and no way to change them', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('viewer'));
  await page.goto('/organizations');
  await page.getByRole('treeitem', { name: BUREAU }).click();
  await expect(page.getByText('您可以查看这些设置，但不能更改。')).toBeVisible();
  await expect(page.getByRole('button', { name: '删除' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '保存设置' })).toHaveCount(0);
  await expect(
    page.getByRole('group', { name: '等级名称' }).getByLabel('本单位自定'),
  ).toBeDisabled();
});

test('levels are called and coloured on the charts as the organisation says', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('admin'));
  const organizationId = await findOrganization(page, BUREAU);
  const address = `/api/v1/organizations/${organizationId}`;
  await page.goto(`/organizations?organizationId=${organizationId}`);
  const words = page.getByRole('group', { name: '等级名称' });
  await words.getByLabel('本单位自定').check();
  await words.getByLabel('高风险').fill('特级');
  const colors = page.getByRole('group', { name: '等级颜色' });
  await colors.getByLabel('本单位自定').check();
  await colors.getByRole('radiogroup', { name: '高风险' }).getByLabel('紫').check();
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('设置已保存')).toBeVisible();

  const charts = await (await page.request.get('/api/v1/charts')).json();
  await page.goto(`/charts/${charts.items[0].id}`);
  await expect(page.getByText('特级').first()).toBeVisible();
  const color = (name: string) =>
    page.evaluate(
      (property) => getComputedStyle(document.documentElement).getPropertyValue(property),
      name,
    );
  expect(await color('--high')).toBe(await color('--color-purple'));

  const data = { levelWords: null, levelColors: null };
  await changeBehindTheBack(page, address, { method: 'PATCH', data });
});
