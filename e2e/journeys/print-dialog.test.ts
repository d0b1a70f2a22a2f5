import { findForeignWords } from '../fixtures/foreign-words.ts';
import { expectNoFaults } from '../fixtures/no-faults.ts';
import { expectedPrint, readPrintedChart } from '../fixtures/printed-chart.ts';
import { plainText, textOf } from '../fixtures/read-pdf.ts';
import { PENALTY, seedChart } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(async ({ home }) => {
  await home.open();
});

test('without the dialog, as by Ctrl+P, the whole chart comes on A4, whatever the screen shows', async ({
  home,
  page,
  printer,
}) => {
  await home.openChart(PENALTY);
  await page.goto(`${page.url()}?level=high&density=brief`);
  await printer.button.waitFor();
  await printer.waitUntilFetched();
  const pages = await printer.print();
  expect(readPrintedChart(pages)).toEqual(expectedPrint(seedChart(PENALTY)));
  expect(pages[0]?.width).toBeLessThan(pages[0]?.height ?? 0);
  await expect(page.locator('html')).not.toHaveAttribute('data-sheets');
});

test('printed before the sheets are fetched, the page itself is whole too, open and on numbered pages', async ({
  home,
  page,
  printer,
  complaints,
}) => {
  complaints.allow(/ERR_FAILED/);
  await home.openChart(PENALTY);
  const fails = page.waitForEvent('requestfailed');
  await page.route('**/assets/chart-print-*.js', (route) => route.abort());
  await page.goto(`${page.url()}?level=high&density=brief`);
  await printer.button.waitFor();
  await fails;
  const pages = await printer.print();

  const text = pages.map(({ texts }) => textOf(texts)).join('');
  for (const { name, riskPoints, controlMeasures } of seedChart(PENALTY).stages) {
    for (const words of [name, ...riskPoints, ...controlMeasures]) {
      expect(text).toContain(plainText(words));
    }
  }
  expect(pages.length).toBeGreaterThan(1);
  for (const [index, { texts }] of pages.entries()) {
    expect(textOf(texts)).toContain(`${index + 1}/${pages.length}`);
  }
});

test('of a filtered chart only these can be printed: the others are left a line each', async ({
  home,
  chart,
  printer,
}) => {
  await home.openChart(PENALTY);
  await printer.open();
  await expect(printer.dialog.getByRole('group', { name: '内容' })).toHaveCount(0);
  await printer.page.keyboard.press('Escape');
  await chart.level('高风险').click();
  await printer.open();
  await printer.choose('只打印高风险环节（1 / 9），其余各留一行');

  await expect(printer.sheets).toHaveCount(1);
  const pages = await printer.print();
  const text = pages.map(({ texts }) => textOf(texts)).join('');
  const { stages } = seedChart(PENALTY);
  expect(text).toContain(plainText('仅打印：高风险环节（1 / 9）'));
  const only = expectedPrint({ ...seedChart(PENALTY), stages: stages.slice(2, 3) });
  expect(readPrintedChart(pages).risks).toContain(only.risks);
  expect(readPrintedChart(pages).measures).toBe(only.measures);
  expect(text).not.toContain(plainText(stages[1]?.riskPoints[0] ?? ''));
  for (const [place, { name }] of stages.entries()) {
    expect(text).toMatch(new RegExp(`第${place + 1}环节(/共9环节)?${plainText(name)}`));
  }
});

test('the dialog is worked by keyboard alone, and gives the focus back', async ({
  home,
  page,
  printer,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await home.open();
  await home.openChart(PENALTY);
  await printer.button.focus();
  await page.keyboard.press('Enter');
  await expect(printer.dialog.getByRole('button', { name: '关闭' })).toBeFocused();
  await expect(printer.status).toHaveText('共 2 页 · 正文 10.5 磅');
  await page.keyboard.press('Tab');
  await expect(printer.dialog.getByRole('radio', { name: 'A4 纵向' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(printer.dialog.getByRole('radio', { name: 'A3 横向' })).toBeChecked();
  await expect(printer.status).toContainText('共 1 页');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  await page.keyboard.press('Escape');
  await expect(printer.dialog).toHaveCount(0);
  await expect(printer.button).toBeFocused();
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the dialog fits, shows whole sheets, and axe finds no fault with it', async ({
    home,
    page,
    printer,
  }) => {
    await home.openChart(PENALTY);
    await page.goto(`${page.url()}?level=high`);
    await printer.open();
    const sheet = await printer.sheets.first().boundingBox();
    expect(sheet?.width).toBeGreaterThan(200);
    expect((sheet?.x ?? 0) + (sheet?.width ?? 0)).toBeLessThan(360);
    expect((sheet?.height ?? 0) / (sheet?.width ?? 1)).toBeCloseTo(297 / 210, 2);
    await expectNoFaults(page);
  });
});

test('in English the dialog and the sheets are English but for the words of the chart', async ({
  home,
  page,
  printer,
}) => {
  await home.openChart(PENALTY);
  await page.goto(`${page.url()}?level=high`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('radio', { name: /only \(1 of 9\)/ }).check();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('1 page · 12 pt type');
  expect(await page.evaluate(findForeignWords)).toEqual([]);
  const [sheet] = await printer.print();
  expect(textOf(sheet?.texts ?? [])).toContain(
    plainText('Printed: stages at high risk only (1 of 9)'),
  );
});
