import type { Page } from '@playwright/test';
import { findOverflow } from '../../fixtures/find-overflow.ts';
import { inDays } from '../../fixtures/in-days.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import { PENALTY } from '../../fixtures/seed.ts';
import { PartyScreen } from '../../screens/party-screen.ts';
import { RegisterScreen } from '../../screens/register-screen.ts';

const vacantOnly = ({ query }: RegisterScreen) => query.getByRole('button', { name: '岗位空缺' });

/** Opens the post that the seed has for three stages. */
async function openPost(page: Page): Promise<PartyScreen> {
  const party = new PartyScreen(page);
  await party.open('办理人');
  return party;
}

async function showColumns(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: '列设置' }).click();
  const dialog = page.getByRole('dialog');
  for (const name of names) await dialog.getByRole('checkbox', { name }).check();
  await dialog.getByRole('button', { name: '确定' }).click();
  await expect(dialog).toHaveCount(0);
}

test('an officer finds the rows of vacant posts; an appointment takes them away, and its end brings them back', async ({
  login,
  account,
  page,
}) => {
  const register = new RegisterScreen(page);
  await login.enter(account('officer'));
  await register.open();
  await vacantOnly(register).click();
  await expect(register.total).toHaveText('共 23 条');
  await expect(page).toHaveURL(/\?vacant=true$/);
  await expect(register.matrix.getByRole('row').last()).toContainText('23');

  await showColumns(page, ['现责任人', '现任']);
  const high = register.rows.first();
  await expect(high).toContainText('办理人×岗位空缺');
  await expect(register.heading('现任').getByRole('button')).toHaveCount(0);
  await expectNoFaults(page);
  await register.link(high).click();
  await expect(register.trail).toContainText('台账第 1 / 共 23 条');
  await register.step('下一条').click();
  await expect(register.trail).toContainText('台账第 2 / 共 23 条');
  await register.step('返回台账').click();
  await expect(page).toHaveURL(/\?vacant=true$/);
  await expect(vacantOnly(register)).toHaveAttribute('aria-pressed', 'true');

  await login.enter(account('admin'));
  await (await openPost(page)).appoint('某甲', inDays(-3));
  await login.enter(account('officer'));
  await register.open('?vacant=true');
  await expect(register.total).toHaveText('共 13 条');
  await expect(register.rows.filter({ hasText: '办理人' })).toHaveCount(0);
  await vacantOnly(register).click();
  await expect(register.total).toHaveText('共 44 条');
  await expect(register.rows.filter({ hasText: '办理人某甲' })).not.toHaveCount(0);

  await page.getByRole('button', { name: '列设置' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复默认' }).click();
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: '现任' })).not.toBeChecked();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await expect(register.heading('现任')).toHaveCount(0);

  await login.enter(account('admin'));
  await (await openPost(page)).relieve('某甲', inDays(-1), '调离');
  await register.open('?vacant=true');
  await expect(register.total).toHaveText('共 23 条');
});

test('the finding of a vacancy is followed to its stage', async ({ chart, page }) => {
  await page.goto('/findings');
  const rules = page.getByRole('region', { name: '按规则' });
  await rules.getByRole('link').filter({ hasText: '高风险环节的责任岗位空缺' }).click();
  const list = page.getByRole('table', { name: '问题清单' }).locator('tbody tr');
  await expect(list).toHaveCount(1);
  await expect(list).toContainText('办理人');
  await list.getByRole('link', { name: /^第 3 环节 调查/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: PENALTY })).toBeVisible();
  await expect(chart.head('调查')).toBeFocused();
});

test('whoever is not logged in reads which posts are vacant, and of nobody who holds one', async ({
  page,
}) => {
  const columns = ['riskPoint', 'answering', 'holders'].map((one) => `column=${one}`).join('&');
  const register = new RegisterScreen(page);
  await register.open(`?${columns}`);
  await expect(register.rows.filter({ hasText: '办理人×岗位空缺' })).not.toHaveCount(0);
  await register.open(`?stage=审批&${columns}`);
  await expect(register.rows.first().getByRole('cell').last()).toHaveText('（不公开）');
});

for (const language of ['zh-CN', 'en']) {
  for (const width of [1440, 360]) {
    test(`the register of vacant posts in ${language} at ${width} px has no fault for axe and does not scroll sideways`, async ({
      login,
      account,
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript((to) => localStorage.setItem('lianfang.language', to), language);
      await login.enter(account('officer'));
      const register = new RegisterScreen(page);
      const columns = ['level', 'riskPoint', 'stage', 'chart', 'answering', 'holders'];
      await register.open(`?vacant=true&${columns.map((one) => `column=${one}`).join('&')}`);
      await expectNoFaults(page);
      expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
    });
  }
}
