import type { Page } from '@playwright/test';
import { findOverflow } from '../../fixtures/find-overflow.ts';
import { findForeignWords } from '../../fixtures/foreign-words.ts';
import { inDays } from '../../fixtures/in-days.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import { fillHandOver, openHandOver } from '../../screens/hand-over-screen.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

const region = (page: Page) => page.getByRole('region', { name: '移交的环节' });

/** Those that can be left out. */
const places = (page: Page) => region(page).getByRole('checkbox');

async function handAllOver(page: Page, from: string, to: string): Promise<void> {
  await openHandOver(page, from);
  await fillHandOver(page, to);
  await page.getByRole('button', { name: '移交 3 个环节' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '移交清单' })).toBeVisible();
}

/** Somebody holds two posts, each of which has taken over the three stages of a printed one. */
async function holdTwoPosts(page: Page, holder: string) {
  const party = new PartyScreen(page);
  const posts: { name: string; printed: string }[] = [];
  const printedAs = { 离任甲岗: '办理人', 离任乙岗: '相关科室负责人' };
  for (const [name, printed] of Object.entries(printedAs)) {
    await party.createPost(name);
    await party.appoint(holder, inDays(0));
    await handAllOver(page, printed, name);
    posts.push({ name, printed });
  }
  return posts;
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '撤销移交' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销移交' }).click();
  await expect(page.getByText(/已撤销：/)).toBeVisible();
}

test.beforeEach(async ({ login, account }) => {
  await login.enter(account('admin'));
});

test('stages are handed over but for those left out, the certificate says which, and all of it is undone', async ({
  page,
}) => {
  await new PartyScreen(page).createPost('接替岗位');
  await openHandOver(page, '办理人');
  await expect(page.getByText('已选 3 个，共 3 个环节')).toBeVisible();
  await places(page).first().uncheck();
  await expect(page.getByText('已选 2 个，共 3 个环节')).toBeVisible();
  await page.getByRole('button', { name: '移交 2 个环节' }).click();
  await expect(page.getByRole('link', { name: '请填写接收责任人' })).toBeVisible();
  await fillHandOver(page, '接替岗位');
  await page.getByRole('button', { name: '移交 2 个环节' }).click();

  await expect(page.getByRole('heading', { level: 1, name: '移交清单' })).toBeVisible();
  await expect(page).toHaveURL(/\/hand-overs\/[\w-]{36}$/);
  await expect(region(page).getByRole('link')).toHaveCount(2);
  await expect(page.getByText('退休')).toBeVisible();
  const certificate = page.url();
  const party = new PartyScreen(page);
  await party.openList();
  await expect(party.row('接替岗位')).toContainText('2');

  await page.goto(certificate);
  await undo(page);
  await party.openList();
  await party.row('办理人').getByRole('link', { name: '办理人' }).click();
  await expect(page.getByText('共 3 个环节')).toBeVisible();
});

test('who leaves hands over all posts at once, but for three stages, and it is undone', async ({
  page,
}) => {
  const posts = await holdTwoPosts(page, '某离任');
  await new PartyScreen(page).createPost('接任岗位');
  await page.goto('/hand-overs/new');
  await page.getByLabel('任职人姓名').fill('某离任');
  await page.getByRole('button', { name: '列出环节' }).click();
  // Without accounts nobody can tell whether it is one person.
  await expect(page.getByText(/^叫这个姓名的可能不止一人/)).toBeVisible();
  await expect(page.getByText('已选 3 个，共 6 个环节')).toBeVisible();
  for (const { name } of posts) {
    const post = page.getByRole('group', { name });
    await expect(post).toContainText('未关联账号');
    await post.getByRole('checkbox', { name }).first().check();
  }
  await expect(page.getByText('已选 6 个，共 6 个环节')).toBeVisible();
  const first = page.getByRole('group', { name: '离任甲岗' }).getByRole('checkbox');
  await first.nth(1).uncheck();
  await expect(first.first()).toBeChecked({ indeterminate: true });
  const second = page.getByRole('group', { name: '离任乙岗' }).getByRole('checkbox');
  for (const n of [1, 3]) await second.nth(n).uncheck();
  await expectNoFaults(page);
  await fillHandOver(page, '接任岗位');
  await page.getByRole('button', { name: '移交 3 个环节' }).click();

  await expect(page.getByRole('heading', { level: 1, name: '移交清单' })).toBeVisible();
  await expect(region(page).getByRole('link')).toHaveCount(3);
  const certificate = page.url();
  const party = new PartyScreen(page);
  await party.openList();
  await expect(party.row('接任岗位')).toContainText('3');
  await page.goto(certificate);
  await undo(page);
  await party.openList();
  for (const { name } of posts) await expect(party.row(name)).toContainText('3');
  for (const { name, printed } of posts) await handAllOver(page, name, printed);
});

test('of a person all posts are listed that they hold, and a day to come leaves everything as it is until then', async ({
  page,
}) => {
  await new PartyScreen(page).createPost('窗口岗位');
  const party = new PartyScreen(page);
  await party.appoint('某丁', inDays(0));
  await party.openList();
  await page.getByRole('button', { name: '移交与指定' }).click();
  await page.getByLabel('任职人姓名').fill('某丁');
  await page.getByRole('button', { name: '列出环节' }).click();
  await expect(page).toHaveURL(/holder=/);
  await expect(page.getByRole('heading', { name: '没有可移交的环节' })).toBeVisible();

  await openHandOver(page, '办理人');
  await fillHandOver(page, '窗口岗位', inDays(30));
  await page.getByRole('button', { name: '移交 3 个环节' }).click();
  await expect(page.getByText(`${inDays(30)} 00:00`)).toBeVisible();
  const certificate = page.url();
  await party.openList();
  await expect(party.row('办理人')).toContainText('3');
  await page.goto(certificate);
  await undo(page);
});

test('on paper the certificate has room for three signatures and nothing to click', async ({
  page,
}) => {
  await new PartyScreen(page).createPost('签字岗位');
  await openHandOver(page, '办理人');
  await fillHandOver(page, '签字岗位');
  await page.getByRole('button', { name: '移交 3 个环节' }).click();
  await expect(page.getByText('移交人（签字）')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('移交人（签字）')).toBeVisible();
  await expect(page.getByText('监交人（签字）')).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销移交' })).toBeHidden();
  await page.emulateMedia({ media: null });
  await undo(page);
});

test('the list of hand-overs leads to each certificate, and says what was undone', async ({
  page,
}) => {
  await new PartyScreen(page).createPost('记录岗位');
  await openHandOver(page, '办理人');
  await fillHandOver(page, '记录岗位');
  await page.getByRole('button', { name: '移交 3 个环节' }).click();
  await page.getByRole('heading', { level: 1, name: '移交清单' }).waitFor();
  const certificate = page.url();

  await new PartyScreen(page).openList();
  await page.getByRole('button', { name: '移交记录' }).click();
  const row = page.getByRole('row').filter({ hasText: '记录岗位' });
  await expect(row).toContainText('已生效');
  await expect(page.getByRole('region', { name: '移交记录列表' })).toContainText(/共 \d+ 条/);
  await row.getByRole('link').click();
  await expect(page).toHaveURL(certificate);
  await undo(page);
  await page.getByRole('link', { name: '全部移交记录' }).click();
  await expect(row).toContainText('已撤销');
});

for (const width of [1440, 360]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('axe finds no fault with a hand-over, its certificate and the list, and none scrolls sideways', async ({
      page,
    }) => {
      await new PartyScreen(page).createPost(`无障碍岗位 ${width}`);
      await openHandOver(page, '办理人');
      await places(page).first().waitFor();
      await expectNoFaults(page);
      expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
      await fillHandOver(page, `无障碍岗位 ${width}`);
      await page.getByRole('button', { name: '移交 3 个环节' }).click();
      await page.getByRole('heading', { level: 1, name: '移交清单' }).waitFor();
      await expectNoFaults(page);
      expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
      await undo(page);
      await page.getByRole('link', { name: '全部移交记录' }).click();
      await page.getByRole('table').waitFor();
      await expectNoFaults(page);
      expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
    });
  });
}

test('in English nothing of it is Chinese but names', async ({ page }) => {
  await openHandOver(page, '办理人');
  await places(page).first().waitFor();
  const { href } = new URL(page.url());
  await page.addInitScript(() => localStorage.setItem('lianfang.language', 'en'));
  await page.goto(href);
  await page.getByRole('button', { name: 'Hand over 3 stages' }).waitFor();
  const found = await page.evaluate(findForeignWords);
  expect(found.filter((one) => !one.startsWith('SPAN: admin'))).toEqual([]);
  await page.goto('/hand-overs');
  await page.getByRole('heading', { level: 1, name: 'Hand-overs' }).waitFor();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const listed = await page.evaluate(findForeignWords);
  expect(listed.filter((one) => !one.startsWith('SPAN: admin'))).toEqual([]);
});
