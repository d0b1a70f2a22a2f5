import type { Page } from '@playwright/test';
import { findOverflow } from '../../fixtures/find-overflow.ts';
import { findForeignWords } from '../../fixtures/foreign-words.ts';
import { inDays } from '../../fixtures/in-days.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

const wordings = (page: Page) => page.getByRole('table', { name: '印制用语与责任人' });
const wording = (page: Page, name: string) =>
  wordings(page).locator('tbody tr').filter({ hasText: name });

async function openWordings(page: Page): Promise<void> {
  await new PartyScreen(page).openList();
  await page.getByRole('button', { name: '移交与指定' }).click();
  await wordings(page).waitFor();
}

async function fillAssignment(page: Page, party: string): Promise<void> {
  const form = page.getByRole('form', { name: '指定责任人' });
  await form.getByLabel('查找责任人').fill(party);
  await expect(form.getByLabel('责任人', { exact: true }).getByRole('option')).toHaveCount(2);
  await form.getByLabel('责任人', { exact: true }).selectOption({ index: 1 });
  await form.getByLabel('生效日期').fill(inDays(0));
  await form.getByLabel('事由').fill('明确责任');
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '撤销指定' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销指定' }).click();
  await expect(page.getByText(/已撤销：/)).toBeVisible();
}

test.beforeEach(async ({ login, account }) => {
  await login.enter(account('admin'));
});

test('the five stages of the licensing chart that print nobody are assigned at once, and undone', async ({
  page,
}) => {
  await new PartyScreen(page).createPost('许可科经办岗');
  await openWordings(page);
  const unprinted = wording(page, '未印责任人');
  const count = Number(await unprinted.locator('strong').last().textContent());
  await page.getByRole('link', { name: '指定责任人：未印责任人' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '指定责任人' })).toBeVisible();
  await expect(page.getByText(`已选 0 个，共 ${count} 个环节`)).toBeVisible();
  const licensing = page.getByRole('listitem').filter({
    has: page.getByRole('heading', { level: 3, name: /行政许可/ }),
  });
  const stages = licensing.getByRole('checkbox');
  await expect(stages).toHaveCount(5);
  for (const stage of await stages.all()) await stage.check();
  await fillAssignment(page, '许可科经办岗');
  await page.getByRole('button', { name: '指定 5 个环节' }).click();

  await expect(page.getByRole('heading', { level: 1, name: '指定清单' })).toBeVisible();
  const places = page.getByRole('region', { name: '指定的环节' });
  await expect(places.getByRole('link')).toHaveCount(5);
  await expect(places.getByText('无人负责')).toHaveCount(5);
  const certificate = page.url();
  const party = new PartyScreen(page);
  await party.openList();
  await expect(party.row('许可科经办岗')).toContainText('5');
  await page.goto(certificate);
  await undo(page);
  await party.openList();
  await expect(party.row('许可科经办岗')).toContainText('未负责环节');
});

test('a printed wording is given to a post by the keyboard alone, and the chart still prints it', async ({
  page,
}) => {
  await new PartyScreen(page).createPost('局办公室');
  await openWordings(page);
  await page.getByRole('link', { name: '指定责任人：能源局' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('图上印作“能源局”')).toBeVisible();
  const form = page.getByRole('form', { name: '指定责任人' });
  await form.getByLabel('查找责任人').focus();
  await page.keyboard.type('局办公室');
  await expect(form.getByLabel('责任人', { exact: true }).getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await form.getByLabel('事由').focus();
  await page.keyboard.type('对照');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '移交清单' })).toBeVisible();
  await page.getByRole('region', { name: '移交的环节' }).getByRole('link').first().click();
  await expect(page.getByRole('main')).toContainText('能源局');
  await page.goBack();
  await page.getByRole('button', { name: '撤销移交' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销移交' }).click();
  await expect(page.getByText(/已撤销：/)).toBeVisible();
});

for (const width of [1440, 360]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('axe finds no fault with the wordings and with an assignment, and neither scrolls sideways', async ({
      page,
    }) => {
      await openWordings(page);
      await expectNoFaults(page);
      expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
      await page.getByRole('link', { name: '指定责任人：未印责任人' }).click();
      await page.getByRole('checkbox').first().waitFor();
      await expectNoFaults(page);
      expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
    });
  });
}

test('in English the wordings are English but for names', async ({ page }) => {
  await openWordings(page);
  await page.addInitScript(() => localStorage.setItem('lianfang.language', 'en'));
  await page.reload();
  await page.getByRole('table', { name: 'Printed wordings and parties' }).waitFor();
  const found = await page.evaluate(findForeignWords);
  expect(found.filter((one) => !one.startsWith('SPAN: admin'))).toEqual([]);
});
