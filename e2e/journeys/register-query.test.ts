import { expect, test } from '../fixtures/test.ts';
import { RegisterScreen } from '../screens/register-screen.ts';

test('anybody finds every risk point of the public charts, counted by level', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open();
  await expect(register.total).toHaveText('共 44 条');
  for (const level of ['高风险：10 条', '中风险：32 条', '低风险：2 条', '风险等级未评定：0 条']) {
    await expect(register.level(level)).toBeVisible();
  }
  await expect(page).toHaveTitle('风险台账 · 廉防图');
});

test('conditions add up, live in the address, and 重置 takes all of them away', async ({
  page,
}) => {
  const register = new RegisterScreen(page);
  await register.open();
  await register.choose('责任人', '未填写');
  await expect(register.total).toHaveText('共 14 条');
  await register.query.getByLabel('环节', { exact: true }).fill('审核环节');
  await register.query.getByRole('button', { name: '查询' }).click();
  await expect(register.total).toHaveText('共 3 条');
  await register.query.getByLabel('单位').selectOption({ label: '长治市上党区能源局' });
  await register.query.getByRole('button', { name: '不含下级' }).click();
  await expect(page).toHaveURL(/organizationId=.*&directly=true&stage=.*&noParty=true/);
  await page.reload();
  await expect(register.total).toHaveText('共 3 条');
  await expect(register.query.getByLabel('环节', { exact: true })).toHaveValue('审核环节');

  await register.query.getByRole('button', { name: '重置' }).click();
  await expect(register.total).toHaveText('共 44 条');
  await expect(page).toHaveURL(/\/risk-register$/);
  await page.goBack();
  await expect(register.total).toHaveText('共 3 条');
});

test('words are marked wherever they stand, in measures and titles too', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open();
  await register.find('回 避');
  await expect(page).toHaveURL(/q=/);
  await expect(register.rows).not.toHaveCount(20);
  for (const row of await register.rows.all()) {
    await expect(row.locator('mark').first()).toHaveText('回避');
  }
  await register.find('行政处罚类事项廉政');
  await expect(register.total).toHaveText('共 16 条');
  await expect(register.rows.first().locator('mark')).toHaveText('行政处罚类事项廉政');
});

test('a date is taken when its year is whole, and Back leads past what was typed on the way', async ({
  page,
}) => {
  const register = new RegisterScreen(page);
  await register.open();
  await register.query.getByRole('button', { name: '更多条件' }).click();
  const asOf = register.query.getByLabel('截至日期');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // What the field says while 2000 is typed, in whatever order a browser takes year and day.
  for (const year of ['0002', '0020', '0200', '2000']) await asOf.fill(`${year}-01-01`);
  await expect(page).toHaveURL(/asOf=2000-01-01$/);
  expect(asked.filter((url) => /asOf=0/.test(url))).toEqual([]);
  await page.goBack();
  await expect(page).not.toHaveURL(/asOf/);
  await expect(asOf).toHaveValue('');
});

test('rarer conditions are folded away until one is set', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open();
  await register.query.getByRole('button', { name: '更多条件' }).click();
  await register.query.getByRole('button', { name: '风险点自身' }).click();
  await expect(page.getByRole('heading', { name: '没有符合条件的风险点' })).toBeVisible();
  await register.list.getByRole('button', { name: '重置' }).click();
  await expect(register.total).toHaveText('共 44 条');

  await page.goto('/risk-register?asOf=2000-01-01');
  await expect(page.getByText('截至 2000-01-01')).toBeVisible();
  await expect(register.query.getByLabel('截至日期')).toHaveValue('2000-01-01');
  await expect(page.getByRole('heading', { name: '没有符合条件的风险点' })).toBeVisible();
});

test('a heading sorts, turns round, and says so', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open();
  await expect(register.heading('等级')).toHaveAttribute('aria-sort', 'descending');
  await register.heading('环节').getByRole('button').click();
  await expect(register.heading('环节')).toHaveAttribute('aria-sort', 'ascending');
  await expect(register.heading('等级')).toHaveAttribute('aria-sort', 'none');
  await expect(page.getByText('按环节升序排列').first()).toBeVisible();
  await expect(page).toHaveURL(/\?sort=stage$/);
  await register.heading('环节').getByRole('button').click();
  await expect(page).toHaveURL(/\?sort=-stage$/);
  await expect(register.heading('环节')).toHaveAttribute('aria-sort', 'descending');
});

test('rows are numbered on from page to page', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open('?pageSize=10');
  await expect(register.rows).toHaveCount(10);
  await register.paging.getByRole('button', { name: '第 5 页' }).click();
  await expect(register.rows).toHaveCount(4);
  await expect(register.rows.first().getByRole('cell').first()).toHaveText('41');
  await register.paging.getByRole('combobox').selectOption('50 条/页');
  await expect(register.rows).toHaveCount(44);
  await page.goto('/risk-register?page=9');
  await expect(page.getByRole('heading', { name: '没有第 9 页' })).toBeVisible();
});

test('the measures of a row open below it', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open('?level=high');
  await register.rows
    .first()
    .getByRole('button', { name: /2 条防控措施/ })
    .click();
  await expect(register.table.getByRole('listitem')).toHaveText([
    '量化审查工作细则，实行审查留痕管理。',
    '重大事项或问题集体研究。',
  ]);
});

test('the columns are chosen and ordered by the keyboard, and this machine remembers them', async ({
  page,
}) => {
  const register = new RegisterScreen(page);
  await register.open('?level=high');
  await page.getByRole('button', { name: '列设置' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '单位' }).uncheck();
  await dialog.getByRole('checkbox', { name: '评定日期' }).uncheck();
  const up = dialog.getByRole('button', { name: '“责任人”前移' });
  await up.focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Enter');
  await expect(up).toBeFocused();
  await expect(dialog.getByRole('status').filter({ hasText: '第 2 列' })).toBeAttached();
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toHaveCount(0);

  const headings = ['序号', '等级', '责任人', '风险点', '环节', '防控图', '类别', '措施'];
  await expect(register.table.getByRole('columnheader')).toHaveText(headings);
  await page.reload();
  await expect(register.table.getByRole('columnheader')).toHaveText(headings);
});

test('the link to what is shown is copied', async ({ page }) => {
  const register = new RegisterScreen(page);
  await register.open('?level=low&sort=chart');
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByText('链接已复制')).toBeVisible();
  const field = register.query.getByRole('searchbox', { name: '字词' });
  await field.press('Control+v');
  await expect(field).toHaveValue(page.url());
});
