import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures/office.ts';
import { fillHandOver, openHandOver } from '../../screens/hand-over-screen.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

/** Waits until it takes long, gives it up, and is told so. */
async function giveUp(at: Page | Locator): Promise<void> {
  await expect(at.getByRole('progressbar', { name: '办理进度' })).toBeVisible();
  await at.getByRole('button', { name: '取消办理' }).click();
  await expect(at.getByText(/^已取消。/)).toBeVisible();
  await expect(at.getByRole('progressbar')).toBeHidden();
}

test.beforeEach(async ({ login, account }) => {
  await login.enter(account('admin'));
});

test('a hand-over that takes long shows its progress and is given up; nothing was handed over', async ({
  page,
}) => {
  await page.route('**/api/v1/hand-overs', () => new Promise(() => {}), { times: 1 });
  await new PartyScreen(page).createPost('久等岗位');
  await openHandOver(page, '办理人');
  await fillHandOver(page, '久等岗位');
  await page.getByRole('button', { name: '移交 3 个环节' }).click();
  await giveUp(page);

  const submit = page.getByRole('button', { name: '移交 3 个环节' });
  await expect(submit).toBeFocused();
  await expect(page.getByLabel('事由')).toHaveValue('退休');
  await expect(page.getByText('已选 3 个，共 3 个环节')).toBeVisible();
});

test('an undoing that takes long shows its progress and is given up, and the certificate says what is', async ({
  page,
}) => {
  await new PartyScreen(page).createPost('缓办岗位');
  await openHandOver(page, '办理人');
  await fillHandOver(page, '缓办岗位');
  await page.getByRole('button', { name: '移交 3 个环节' }).click();
  await page.route('**/undo', () => new Promise(() => {}), { times: 1 });
  await page.getByRole('button', { name: '撤销移交' }).click();
  const dialog = page.getByRole('dialog', { name: '撤销移交' });
  await dialog.getByRole('button', { name: '撤销移交' }).click();
  await giveUp(dialog);

  const again = dialog.getByRole('button', { name: '撤销移交' });
  await expect(again).toBeFocused();
  await again.click();
  await expect(page.getByText(/^已撤销：/)).toBeVisible();
});

test('a merge that takes long is given up; what was typed stays, and nothing was merged', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('缓并岗位');
  await party.openList();
  await party.row('办理人').getByRole('link', { name: '办理人' }).click();
  await expect(party.heading('办理人')).toBeVisible();
  await party.choose('合并');
  await party.dialog.getByLabel('查找保留的责任人').fill('缓并岗位');
  await party.dialog.getByLabel('并入（保留的责任人）').selectOption('缓并岗位 · 岗位空缺');
  await party.dialog.getByLabel('事由').fill('同一岗位');
  await page.route('**/merge', () => new Promise(() => {}), { times: 1 });
  const submit = party.dialog.getByRole('button', { name: '合并', exact: true });
  await submit.click();
  await giveUp(party.dialog);

  await expect(submit).toBeFocused();
  await expect(party.dialog.getByLabel('事由')).toHaveValue('同一岗位');
  await party.dialog.getByRole('button', { name: '取消', exact: true }).click();
  await party.openList();
  await expect(party.row('办理人')).toContainText('3');
});
