import { findOverflow } from '../../fixtures/find-overflow.ts';
import { findForeignWords } from '../../fixtures/foreign-words.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import { changeBehindTheBack } from '../../fixtures/people.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

test.beforeEach(async ({ login, account }) => {
  await login.enter(account('admin'));
});

test('a duplicate is suggested, its stages are seen before it is merged, and all of it is undone', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('经 办 人');
  await party.openList();
  const duplicates = page.getByRole('region', { name: '疑似重复的责任人' });
  await expect(duplicates).toContainText(/经 办 人×?岗位空缺→办理人×?岗位空缺/);
  await duplicates.getByRole('link', { name: '核对并合并：经 办 人 → 办理人' }).click();
  const into = party.dialog.getByLabel('并入（保留的责任人）');
  await expect(into.locator('option:checked')).toHaveText('办理人 · 岗位空缺');
  await expectNoFaults(page);
  await party.dialog.getByRole('button', { name: '取消' }).click();

  await party.openList();
  await party.row('办理人').getByRole('link', { name: '办理人' }).click();
  await expect(party.heading('办理人')).toBeVisible();
  await party.choose('合并');
  await expect(party.dialog.getByText('归过去的环节（3）')).toBeVisible();
  await expect(party.dialog.getByRole('listitem').getByRole('link')).toHaveCount(3);
  await party.dialog.getByRole('button', { name: '合并' }).click();
  await expect(party.dialog.getByRole('link', { name: /请填写并入/ })).toBeVisible();
  await party.dialog.getByLabel('查找保留的责任人').fill('经 办 人');
  await into.selectOption('经 办 人 · 岗位空缺');
  await party.dialog.getByLabel('事由').fill('同一岗位的两种写法');
  await party.dialog.getByRole('button', { name: '合并' }).click();

  await expect(page.getByRole('heading', { level: 1, name: '合并清单' })).toBeVisible();
  const certificate = page.url();
  await party.openList();
  await expect(party.row('经 办 人')).toContainText('3');
  await expect(party.row('办理人')).toHaveCount(0);
  await page.goto(certificate);
  await page.getByRole('button', { name: '撤销合并' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click();
  await expect(page.getByText(/已撤销：/)).toBeVisible();
  await party.openList();
  await expect(party.row('办理人')).toContainText('3');
});

test('in English a suggestion is English but for names', async ({ page }) => {
  await new PartyScreen(page).createPost('承 办 人');
  await page.addInitScript(() => localStorage.setItem('lianfang.language', 'en'));
  await page.goto('/responsible-parties');
  await page.getByRole('region', { name: 'Parties that may be the same' }).waitFor();
  const found = await page.evaluate(findForeignWords);
  expect(found.filter((one) => !one.startsWith('SPAN: admin'))).toEqual([]);
});

test('what somebody else changed meanwhile is said, and what was typed stays', async ({
  page,
  complaints,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('待并岗位');
  await party.createPost('并入岗位');
  await party.openList();
  await party.row('待并岗位').getByRole('link').click();
  await expect(party.heading('待并岗位')).toBeVisible();
  await party.choose('合并');
  await changeBehindTheBack(page, `/api/v1${new URL(page.url()).pathname}`, {
    method: 'PATCH',
    data: { contact: '3 楼' },
  });
  complaints.allow(/412/);
  await party.dialog.getByLabel('查找保留的责任人').fill('并入岗位');
  await party.dialog.getByLabel('并入（保留的责任人）').selectOption('并入岗位 · 岗位空缺');
  await party.dialog.getByLabel('事由').fill('重复设岗');
  await party.dialog.getByRole('button', { name: '合并' }).click();
  await expect(party.dialog.getByText('内容已被他人更改，请确认后再次操作。')).toBeVisible();
  await expect(party.dialog.getByLabel('事由')).toHaveValue('重复设岗');
  await party.dialog.getByRole('button', { name: '以我的内容保存' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '合并清单' })).toBeVisible();
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 800 } });

  test('the dialog of a merge fits, and axe finds no fault with it', async ({ page }) => {
    const party = new PartyScreen(page);
    await party.openList();
    await party.row('办理人').getByRole('link', { name: '办理人' }).click();
    await expect(party.heading('办理人')).toBeVisible();
    await party.choose('合并');
    await expect(party.dialog.getByText('归过去的环节（3）')).toBeVisible();
    await expectNoFaults(page);
    expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
  });
});
