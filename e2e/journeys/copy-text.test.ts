import type { Page } from '@playwright/test';
import { LICENSING, PENALTY, seedChart } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

/** What the clipboard holds, line by line, as a reader gets it: by pasting it into a field of several lines. */
async function pasteLines(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'pasted';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press('Control+V');
  const area = page.locator('#pasted');
  const text = await area.inputValue();
  await area.evaluate((one) => one.remove());
  return text.split('\n');
}

/** Selects from the beginning of one text to the end of another, as a mouse drawn over them does. */
async function select(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    ([begin, end]) => {
      const texts = [...document.querySelectorAll('main [data-part]')];
      const find = (words: string) => texts.find((one) => one.textContent === words) as Element;
      getSelection()?.setBaseAndExtent(find(begin), 0, find(end), find(end).childNodes.length);
    },
    [from, to] as const,
  );
  await page.keyboard.press('Control+C');
}

test.beforeEach(async ({ home }) => {
  await home.open();
});

test('texts selected across boxes are copied with their numbers, without buttons and labels', async ({
  home,
  page,
}) => {
  await home.openChart(PENALTY);
  await select(page, '案件该立未立。', '严格按照法规程序进行监督。');
  expect(await pasteLines(page)).toEqual([
    '第 2 环节 立案（中风险）',
    '风险点',
    '3. 案件该立未立。',
    '防控措施',
    '1. 建立查处案件台帐，定期进行检查。',
    '2. 严格按照法规程序进行监督。',
  ]);
});

test('the whole page selected by Ctrl+A is copied as the chart and nothing around it', async ({
  home,
  page,
}) => {
  await home.openChart(PENALTY);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  const lines = await pasteLines(page);
  expect(lines.slice(0, 5)).toEqual([
    seedChart(PENALTY).organization,
    PENALTY,
    '',
    '第 1 环节 发现违法事实（风险等级未评定）',
    '',
  ]);
  expect(lines.at(-1)).toBe('第 9 环节 结案（风险等级未评定）');
});

test('texts selected across stages bring each stage with its level', async ({ home, page }) => {
  await home.openChart(PENALTY);
  await select(
    page,
    '加强信息保密管理。',
    '伪造、丢失、损毁、不按规定取证，导致案件调查无法正常进行。',
  );
  expect(await pasteLines(page)).toEqual([
    '第 2 环节 立案（中风险）',
    '防控措施',
    '3. 加强信息保密管理。',
    '责任人：相关科室负责人',
    '',
    '第 3 环节 调查（高风险）',
    '风险点',
    '1. 调查取证时接受请托，不按规定组织调查，调查对象或方案带有倾向性,办理人情案。',
    '2. 伪造、丢失、损毁、不按规定取证，导致案件调查无法正常进行。',
  ]);
});

test('a piece of one text is copied as it is selected', async ({ home, chart, page }) => {
  await home.openChart(PENALTY);
  await chart
    .stage('决定')
    .getByText('随意行驶自由裁量权。')
    .evaluate((text) =>
      getSelection()?.setBaseAndExtent(text.firstChild as Node, 2, text.firstChild as Node, 9),
    );
  await page.keyboard.press('Control+C');
  expect(await pasteLines(page)).toEqual(['行驶自由裁量权']);
});

for (const title of [LICENSING, PENALTY]) {
  test(`复制文字 copies the whole of ${title} as clean text`, async ({ home, chart, page }) => {
    await home.openChart(title);
    await chart.density('简图').click();
    await chart.tools.getByRole('button', { name: '复制文字' }).click();
    await expect(page.getByRole('status').filter({ hasText: '全文已复制' })).toBeVisible();
    const lines = await pasteLines(page);
    const { organization, stages, chartMeasures } = seedChart(title);
    const spoken = { high: '高风险', medium: '中风险', low: '低风险', null: '风险等级未评定' };
    const numbered = (heading: string, texts: string[]) =>
      texts.length === 0 ? [] : [heading, ...texts.map((text, place) => `${place + 1}. ${text}`)];
    expect(lines).toEqual([
      organization,
      title,
      ...stages.flatMap((stage, place) => [
        '',
        `第 ${place + 1} 环节 ${stage.name}（${spoken[`${stage.riskLevel}` as keyof typeof spoken]}）`,
        ...numbered('风险点', stage.riskPoints),
        ...numbered('防控措施', stage.controlMeasures),
        ...(stage.responsibleParty ? [`责任人：${stage.responsibleParty}`] : []),
      ]),
      ...(chartMeasures.length > 0 ? ['', ...numbered('全流程防控措施', chartMeasures)] : []),
    ]);
  });
}

test('the source of the page says what the chart is, and where its data lies', async ({
  home,
  page,
}) => {
  await home.openChart(PENALTY);
  const source = (await (await page.reload())?.text()) ?? '';
  expect(source).toContain(`<title>${PENALTY} · 廉防图</title>`);
  const [, jsonUrl = ''] = source.match(/<link rel="alternate"[^>]*href="([^"]+)"/) ?? [];
  const data = await page.goto(jsonUrl);
  expect(await data?.json()).toMatchObject({ title: PENALTY });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a chart is read, and its data a link away', async ({ page }) => {
    const list = await (await page.goto('/api/v1/charts'))?.json();
    const { id } = list.items.find((one: { title: string }) => one.title === PENALTY);
    await page.goto(`/charts/${id}`);
    await expect(page).toHaveTitle(`${PENALTY} · 廉防图`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(PENALTY);
    await expect(page.locator('[data-stage-id]')).toHaveCount(9);
    await expect(page.getByText('显示流程图需要启用')).toHaveCount(0);
    await page.getByRole('link', { name: /^本图数据（JSON）/ }).click();
    await expect(page.locator('body')).toContainText('随意行驶自由裁量权。');
  });
});
