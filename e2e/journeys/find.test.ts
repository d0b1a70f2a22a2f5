import { countWords } from '../fixtures/count-words.ts';
import { LICENSING, PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(async ({ home }) => {
  await home.open();
  await home.openChart(PENALTY);
});

test('words typed into the chart are marked wherever the document has them, and counted', async ({
  chart,
  page,
}) => {
  const total = countWords(PENALTY, '受理');
  expect(total).toBeGreaterThan(3);
  const before = await chart.read();

  await chart.find.field.fill('受理');
  await expect(chart.marks).toHaveText(Array(total).fill('受理'));
  await expect(chart.find.count).toHaveText(`1 / ${total}`);
  expect(new URL(page.url()).searchParams.get('q')).toBe('受理');
  expect(await chart.read()).toEqual(before);
});

test('the places are walked through with the buttons, around the end', async ({ chart }) => {
  const total = countWords(PENALTY, '受理');
  await chart.find.field.fill('受理');
  for (let place = 2; place <= total; place += 1) {
    await chart.find.next.click();
    await expect(chart.find.count).toHaveText(`${place} / ${total}`);
  }
  await chart.find.next.click();
  await expect(chart.find.count).toHaveText(`1 / ${total}`);
  await chart.find.previous.click();
  await expect(chart.find.count).toHaveText(`${total} / ${total}`);
  await expect(chart.currentPlace).toHaveCount(1);
  await expect(chart.marks.last()).toHaveAttribute('data-current');
});

test('Enter goes on and Shift+Enter back, without waiting for the hand to rest', async ({
  chart,
  page,
}) => {
  const total = countWords(PENALTY, '规定');
  // The hand never rests: the clock of the page stands still.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await chart.find.field.pressSequentially('规定');
  await chart.find.field.press('Enter');
  await expect(chart.find.count).toHaveText(`1 / ${total}`);
  await chart.find.field.press('Enter');
  await expect(chart.find.count).toHaveText(`2 / ${total}`);
  await chart.find.field.press('Shift+Enter');
  await chart.find.field.press('Shift+Enter');
  await expect(chart.find.count).toHaveText(`${total} / ${total}`);
  await expect(chart.find.field).toBeFocused();
});

test('what is found is told: how many, where one is, or that there is nothing', async ({
  chart,
}) => {
  const total = countWords(PENALTY, '调查');
  await chart.find.field.fill('调查');
  await expect(chart.find.status).toHaveText(`“调查”共 ${total} 处，当前第 1 处`);
  await chart.find.next.click();
  await expect(chart.find.status).toHaveText(`“调查”共 ${total} 处，当前第 2 处`);

  await chart.find.field.fill('没有这样的字词');
  await expect(chart.find.status).toHaveText('没有找到“没有这样的字词”');
  await expect(chart.find.count).toHaveText('0 / 0');
  await expect(chart.find.next).toBeDisabled();
  await expect(chart.find.previous).toBeDisabled();
  await chart.find.field.press('Enter');
  await expect(chart.marks).toHaveCount(0);
});

test('Escape clears the field, the marks and the address', async ({ chart, page }) => {
  await chart.find.field.fill('调查');
  await expect(chart.marks.first()).toBeVisible();
  await chart.find.field.press('Escape');
  await expect(chart.marks).toHaveCount(0);
  await expect(chart.find.field).toHaveValue('');
  await expect(chart.find.field).toBeFocused();
  await expect(page).toHaveURL(/\/charts\/[^?]+$/);
});

test('the address carries the words; letters on the way are no steps of Back', async ({
  chart,
  page,
  home,
}) => {
  await chart.find.field.pressSequentially('调查取证', { delay: 200 });
  await expect(chart.marks).toHaveText(['调查取证']);
  await page.reload();
  await expect(chart.find.field).toHaveValue('调查取证');
  await expect(chart.marks).toHaveText(['调查取证']);
  await page.goBack();
  await expect(home.cards).toHaveCount(3);
});

test('the width of characters and spaces make no difference, and the mark is what is printed', async ({
  chart,
  page,
  home,
}) => {
  await page.getByRole('link', { name: '防控图' }).first().click();
  await home.openChart(LICENSING);
  await chart.find.field.fill('ａｂ 角');
  await expect(chart.marks).toHaveText(['AB角']);
});

test('letters of an unfinished pinyin are not looked for', async ({ chart, page }) => {
  const session = await page.context().newCDPSession(page);
  await chart.find.field.focus();
  for (const text of ['h', 'hu', 'hui', "hui'b"]) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    // Longer than a hand rests: what is not looked for now is not looked for later either.
    await page.waitForTimeout(250);
    await expect(chart.find.field).toHaveValue(text);
    await expect(chart.find.count).toHaveCount(0);
  }
  expect(page.url()).not.toContain('q=');

  await session.send('Input.insertText', { text: '回避' });
  await expect(chart.find.field).toHaveValue('回避');
  await expect(chart.marks).toHaveText(Array(countWords(PENALTY, '回避')).fill('回避'));
});
