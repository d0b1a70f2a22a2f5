import { readFile } from 'node:fs/promises';
import { expect, test } from '../../fixtures/office.ts';
import { changeBehindTheBack, findOrganization, inviteSomebody } from '../../fixtures/people.ts';

const BUREAU = '长治市上党区能源局';

test('what was done to somebody is found by name, told field by field, and exported as it is shown', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('admin'));
  const organizationId = await findOrganization(page, BUREAU);
  const somebody = await inviteSomebody(page, [{ role: 'viewer', organizationId }]);
  const address = `/api/v1/users/${somebody.id}`;
  const data = { name: '改后姓名' };
  await changeBehindTheBack(page, address, { method: 'PATCH', data });

  await login.enter(account('audit'));
  await page.goto('/audit');
  const query = page.getByRole('search', { name: '查询日志' });
  await query.getByRole('searchbox').fill(somebody.username);
  await query.getByRole('button', { name: '查询' }).click();
  const entries = page.getByRole('table', { name: '操作日志' }).getByRole('row');
  await expect(page.getByText(/^共 [34] 条$/).first()).toBeVisible();

  await query.getByRole('button', { name: /^操作/ }).click();
  await query.getByRole('checkbox', { name: '修改用户' }).check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/action=user\.changed/);
  await expect(entries).toHaveCount(2);
  await expect(entries.nth(1)).toContainText('admin');
  await expect(entries.nth(1)).toContainText('127.0.0.1');

  await page.getByRole('button', { name: /^查看第 \d+ 条$/ }).click();
  const dialog = page.getByRole('dialog');
  const change = dialog.getByRole('row').filter({ hasText: '名称' });
  await expect(change.getByRole('deletion')).toHaveText(somebody.name);
  await expect(change.getByRole('insertion')).toHaveText('改后姓名');
  await expect(dialog.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await dialog.getByRole('button', { name: '关闭' }).click();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出 CSV' }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toContain('改后姓名');
  expect(file).toContain(somebody.username);
  expect(file).not.toContain('session.started');
});

test('an entry narrows the list to its person, and the condition is lifted again', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('audit'));
  await page.goto('/audit?action=session.started');
  await page
    .getByRole('button', { name: /^查看第 \d+ 条$/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '只看此人' }).click();
  await expect(page).toHaveURL(/actorId=/);
  await page.getByRole('button', { name: /^取消限定（人员：/ }).click();
  await expect(page).not.toHaveURL(/actorId=/);
});

test('days are those of Beijing, and the last one counts to its end', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('audit'));
  await page.goto('/audit');
  const today = new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
  const asked = page.waitForRequest((request) => request.url().includes('to='));
  await page.getByLabel('截止日期').fill(today);
  const { searchParams } = new URL((await asked).url());
  expect(searchParams.get('to')).toMatch(/T00:00:00\+08:00$/);
  await expect(page.getByRole('table', { name: '操作日志' })).toBeVisible();
  await page.goto('/audit?to=2000-01-01');
  await expect(page.getByRole('heading', { name: '没有符合条件的记录' })).toBeVisible();
});

test('the head of the chain is shown with what guards it, to be copied', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('audit'));
  await page.goto('/audit');
  const head = page.getByRole('region', { name: '日志链尾' });
  await expect(head.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await head.getByText(/^.?触发器保护$/).click();
  await expect(head.getByText(/^由数据库触发器保护/)).toBeVisible();
  await head.getByRole('button', { name: '复制链尾' }).click();
  await expect(head.getByText('已复制')).toBeVisible();
});
