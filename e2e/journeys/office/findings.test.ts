import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/office.ts';
import { LICENSING, OTHER } from '../../fixtures/seed.ts';

const FINDINGS = '/findings';

const rows = (page: Page) =>
  page.getByRole('table', { name: '问题清单' }).getByRole('rowgroup').last().getByRole('row');
const countsOf = (page: Page, side: string) =>
  page.getByRole('region', { name: side }).getByRole('link');

async function openFindings(page: Page, search = ''): Promise<void> {
  await page.goto(FINDINGS + search);
  await page.getByRole('region', { name: '问题清单' }).waitFor();
}

test('a finding is followed to its stage, and the way back leads to the same list', async ({
  home,
  chart,
  page,
}) => {
  await home.open();
  await page.getByRole('link', { name: '体检' }).click();
  await expect(page).toHaveTitle('体检 · 廉防图');
  await expect(rows(page)).toHaveCount(14);

  await countsOf(page, '按规则').filter({ hasText: '高风险环节未填责任人' }).click();
  await expect(page).toHaveURL(/\?rule=high-without-party$/);
  await expect(rows(page)).toHaveCount(3);
  const second = rows(page).nth(1);
  await expect(second).toContainText('严重');
  await expect(second).toContainText(LICENSING);
  await second.getByRole('link', { name: /^第 3 环节 专家评审/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: LICENSING })).toBeVisible();
  await expect(page).toHaveURL(/\?stage=[\w-]+$/);
  await expect(chart.head('专家评审')).toBeFocused();
  await expect(chart.stage('专家评审')).toContainText('原件未填写');

  await page.goBack();
  await expect(rows(page)).toHaveCount(3);
  await expect(page).toHaveURL(/rule=high-without-party/);
});

test('beside the register stands what the checks found, each rule leading to its list', async ({
  page,
}) => {
  await page.goto('/risk-register');
  const found = page.getByRole('region', { name: '体检' }).getByRole('link');
  await expect(found).toHaveText([
    /高风险环节未填责任人3 处/,
    /高风险环节的责任岗位空缺1 处/,
    /超时类风险缺少时限措施2 处/,
    /责任岗位空缺4 处/,
    /疑似笔误4 处/,
  ]);
  await found.last().click();
  await expect(page).toHaveURL(/\/findings\?rule=suspected-slip$/);
  await expect(rows(page)).toHaveCount(4);
  await page.goto('/risk-register?asOf=2026-01-01');
  await expect(page.getByRole('region', { name: '等级分布' })).toBeVisible();
  await expect(page.getByRole('region', { name: '体检' })).toHaveCount(0);
});

test('a finding about a risk point names it in the address, with the words that it is about', async ({
  page,
}) => {
  await openFindings(page, '?rule=suspected-slip');
  await expect(rows(page)).toHaveCount(4);
  const slip = rows(page).filter({ hasText: '“陈诉”疑为“陈述”' });
  await expect(slip.locator('mark')).toHaveText('陈诉');
  await expect(slip).toContainText('不听取当事人陈诉申辩、不进行复议。');
  await slip.getByRole('link').click();
  await expect(page).toHaveURL(/\?stage=[\w-]+&risk=[\w-]+$/);
});

test('a measure of the whole chart counts: where it sets time limits, none is missed', async ({
  page,
}) => {
  await openFindings(page, '?rule=overtime-without-time-limit');
  await expect(rows(page)).toHaveCount(2);
  await expect(rows(page).filter({ hasText: OTHER })).toContainText('无原因超时办理；');
  await expect(rows(page).filter({ hasText: LICENSING })).toHaveCount(0);
});

test('every count leads to a list of so many, and from the only one chosen back to all', async ({
  page,
}) => {
  await openFindings(page);
  const links = countsOf(page, '按规则');
  await expect(links).toHaveCount(11);
  for (let place = 0; place < 11; place += 1) {
    const count = Number(/(\d+) 处/.exec((await links.nth(place).textContent()) ?? '')?.[1]);
    await links.nth(place).click();
    await expect(page).toHaveURL(/rule=/);
    await expect(rows(page)).toHaveCount(count);
    await links.nth(place).click();
    await expect(page).not.toHaveURL(/rule=/);
  }
  await countsOf(page, '按单位').click();
  await expect(page).toHaveURL(/organizationId=/);
  await expect(rows(page)).toHaveCount(14);
  await page.getByRole('button', { name: '重置' }).click();
  await expect(page).not.toHaveURL(/organizationId=/);
});

test('severities narrow the list; where nothing matches it says so, and takes the filter away', async ({
  page,
}) => {
  await openFindings(page);
  await page.getByRole('button', { name: '提示', exact: true }).click();
  await expect(page).toHaveURL(/severity=hint/);
  await expect(rows(page)).toHaveCount(4);
  await openFindings(page, '?severity=hint&rule=high-without-party');
  const list = page.getByRole('region', { name: '问题清单' });
  await expect(list.getByRole('heading', { name: '没有符合条件的问题' })).toBeVisible();
  await list.getByRole('button', { name: '重置' }).click();
  await expect(rows(page)).toHaveCount(14);
});

test('what could not be fetched is asked for again', async ({ page, complaints }) => {
  complaints.allow(/503/);
  await page.route('**/api/v1/findings*', (route) => route.fulfill({ status: 503 }), { times: 2 });
  await page.goto(FINDINGS);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(rows(page)).toHaveCount(14);
});

test('a rule is switched off with a reason: its findings disappear, the log says why, and they come back', async ({
  login,
  account,
  page,
}) => {
  await login.enter(account('admin'));
  await openFindings(page);
  await page.getByRole('button', { name: '规则设置' }).click();
  const dialog = page.getByRole('dialog', { name: '体检规则设置' });
  await dialog.getByRole('button', { name: '停用“疑似笔误”' }).click();
  const reason = dialog.getByLabel('停用原因');
  await expect(reason).toBeFocused();
  const form = dialog.getByRole('form', { name: '停用“疑似笔误”' });
  await form.getByRole('button', { name: '停用', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText('请填写停用原因');
  await reason.fill('另有校对制度');
  await form.getByRole('button', { name: '停用', exact: true }).click();
  await expect(dialog.getByText('已停用“疑似笔误”。')).toBeVisible();
  const rule = dialog.getByRole('listitem').filter({ hasText: '疑似笔误' });
  await expect(rule).toBeFocused();
  await expect(rule).toContainText('原因：另有校对制度');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(10);
  const count = countsOf(page, '按规则').filter({ hasText: '疑似笔误' });
  await expect(count).toContainText('0 处');
  await expect(count).toContainText('1 个单位已停用');

  await login.enter(account('officer'));
  await page.goto('/audit?action=finding-rule.off');
  await page.getByRole('button', { name: /^查看第 \d+ 条$/ }).click();
  const entry = page.getByRole('dialog');
  await expect(entry.getByRole('row').filter({ hasText: '体检规则' })).toContainText('疑似笔误');
  await expect(entry.getByRole('row').filter({ hasText: '原因' })).toContainText('另有校对制度');

  await openFindings(page);
  await page.getByRole('button', { name: '规则设置' }).click();
  await expect(rule).toContainText('原因：另有校对制度');
  await expect(dialog.getByRole('button', { name: /^启用/ })).toHaveCount(0);

  await login.enter(account('admin'));
  await openFindings(page);
  await page.getByRole('button', { name: '规则设置' }).click();
  await rule.getByRole('button', { name: '启用' }).click();
  await expect(dialog.getByText('已启用“疑似笔误”。')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(14);
});

test('of two administrators at once the slower one is told, and can try again', async ({
  login,
  account,
  page,
  complaints,
}) => {
  complaints.allow(/412/);
  await login.enter(account('admin'));
  await openFindings(page);
  await page.getByRole('button', { name: '规则设置' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '停用“超过一年未复核”' }).click();
  await dialog.getByLabel('停用原因').fill('每两年复核');
  const organizationId = await dialog.getByLabel('单位').inputValue();
  const address = `/api/v1/organizations/${organizationId}`;
  const read = await page.request.get(address);
  const headers = { 'If-Match': read.headers().etag ?? '' };
  const meanwhile = await page.request.put(
    `${address}/finding-rules/risks-unassessed/switched-off`,
    { headers, data: { reason: '先行试用' } },
  );
  expect(meanwhile.ok()).toBe(true);

  const form = dialog.getByRole('form', { name: '停用“超过一年未复核”' });
  const submit = form.getByRole('button', { name: '停用', exact: true });
  await submit.click();
  await expect(form.getByRole('alert')).toBeVisible();
  await expect(dialog.getByText('原因：先行试用')).toBeVisible();
  await expect(dialog.getByLabel('停用原因')).toHaveValue('每两年复核');
  await submit.click();
  await expect(dialog.getByText('已停用“超过一年未复核”。')).toBeVisible();
  for (const name of ['启用“超过一年未复核”', '启用“有风险点的环节未评定等级”']) {
    await dialog.getByRole('form', { name }).getByRole('button').click();
    await expect(dialog.getByText(`已${name}。`)).toBeVisible();
  }
});
