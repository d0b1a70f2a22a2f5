import type { Locator, Page } from '@playwright/test';
import { findOverflow } from '../../fixtures/find-overflow.ts';
import { findForeignWords } from '../../fixtures/foreign-words.ts';
import { inDays } from '../../fixtures/in-days.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import { openDesk } from '../../fixtures/people.ts';
import { OTHER } from '../../fixtures/seed.ts';
import { ChartScreen } from '../../screens/chart-screen.ts';
import { HomeScreen } from '../../screens/home-screen.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

async function openStage(page: Page, chart: string, stage: string): Promise<Locator> {
  const home = new HomeScreen(page);
  await home.open();
  await home.openChart(chart);
  return new ChartScreen(page).stage(stage);
}

/** What the version says, which nothing of today changes. */
const printed = (stage: Locator) => stage.getByRole('paragraph').filter({ hasText: /^责任人/ });

/** What is said of today under a name of its own, such as 现任. */
const fact = (stage: Locator, name: string) =>
  stage.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]');

/**
 * From yesterday to yesterday: the post is as vacant afterwards as other journeys find it. The day stays taken, so a
 * post has one such journey: vacant-posts, after this one in the same worker, was told so by a 409.
 */
async function relieve(page: Page, post: string, holder: string): Promise<void> {
  const party = new PartyScreen(page);
  await party.open(post);
  await page.getByRole('button', { name: `免任：${holder}` }).click();
  await party.dialog.getByLabel('最后任职日期').fill(inDays(-1));
  await party.dialog.getByLabel('事由').fill('轮岗');
  await party.dialog.getByRole('button', { name: '免任' }).click();
  await expect(party.said).toHaveText(/已免去/);
}

async function handOver(page: Page, from: string, to: string): Promise<void> {
  const party = new PartyScreen(page);
  await party.open(from);
  await page.getByRole('button', { name: '移交', exact: true }).click();
  const form = page.getByRole('form', { name: '移交环节' });
  await form.getByLabel('查找接收责任人').fill(to);
  const choice = form.getByLabel('接收责任人', { exact: true });
  await expect(choice.getByRole('option')).toHaveCount(2);
  await choice.selectOption({ index: 1 });
  await form.getByLabel('事由').fill('职责调整');
  await form.getByRole('button', { name: /^移交 \d+ 个环节$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '移交清单' })).toBeVisible();
}

async function undo(page: Page, certificate: string): Promise<void> {
  await page.goto(certificate);
  await page.getByRole('button', { name: '撤销移交' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销移交' }).click();
  await expect(page.getByText(/已撤销：/)).toBeVisible();
}

test.beforeEach(async ({ login, account }) => {
  await login.enter(account('admin'));
});

test('who holds a post today stands below it for those of the organisation, and for nobody else', async ({
  page,
  browser,
  baseURL,
  account,
}) => {
  const party = new PartyScreen(page);
  await party.open('科室负责人');
  await party.appoint('某戊', inDays(-1));

  const viewer = await openDesk(browser, baseURL, account('viewer'));
  const seen = await openStage(viewer, OTHER, '送达');
  await expect(fact(seen, '现任')).toHaveText('某戊');
  await expect(printed(seen)).toHaveText('责任人科室负责人');
  await expect(seen.getByText('岗位空缺')).toHaveCount(0);
  await expectNoFaults(viewer);
  await viewer.setViewportSize({ width: 360, height: 800 });
  expect(await viewer.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });

  const anonymous = await openDesk(browser, baseURL);
  const vacant = await openStage(anonymous, OTHER, '受理');
  await expect(vacant.getByText('岗位空缺').filter({ visible: true })).toHaveCount(1);
  const held = new ChartScreen(anonymous).stage('送达');
  await expect(held.getByText('岗位空缺')).toHaveCount(0);
  await expect(anonymous.getByText('某戊')).toHaveCount(0);
  await viewer.context().close();
  await anonymous.context().close();
  await relieve(page, '科室负责人', '某戊');
});

test('after a hand-over the chart says who answers today beside what it prints, in English too', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('送达专岗');
  await handOver(page, '科室负责人', '送达专岗');
  const certificate = page.url();
  const stage = await openStage(page, OTHER, '送达');
  await expect(fact(stage, '当前')).toHaveText('送达专岗 岗位空缺');
  await expect(printed(stage)).toHaveText('责任人科室负责人');
  await expectNoFaults(page);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(fact(stage, 'Today')).toHaveText('送达专岗 Post vacant');
  const found = await page.evaluate(findForeignWords);
  expect(found.filter((one) => !one.startsWith('SPAN: admin'))).toEqual([]);
  await page.getByRole('button', { name: '中文' }).click();
  await undo(page, certificate);
});
