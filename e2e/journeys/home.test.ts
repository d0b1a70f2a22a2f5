import { LICENSING, OTHER, PENALTY, seedCharts } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

test('charts stand under their organisation in the order of the law, with counts over all of them', async ({
  home,
  page,
}) => {
  await home.open();

  const group = page.getByRole('region', { name: /^长治市上党区能源局/ });
  await expect(group.getByRole('heading', { level: 2 })).toHaveText(
    '长治市上党区能源局3 张图 · 21 个环节 · 44 个风险点',
  );
  await expect(group.getByRole('heading', { level: 3 })).toHaveText([LICENSING, PENALTY, OTHER]);
});

for (const { title, stages } of seedCharts) {
  test(`the card of ${title} shows its flow as a strip`, async ({ home }) => {
    await home.open();

    const names = home.card(title).getByRole('list', { name: '流程' }).getByRole('listitem');
    const spoken = { high: '高风险', medium: '中风险', low: '低风险', null: '风险等级未评定' };
    await expect(names).toHaveText(
      stages.map(({ name, riskLevel }) => {
        return `${name}（${spoken[`${riskLevel}` as keyof typeof spoken]}）`;
      }),
    );
  });
}

test('every count of a card leads to what it counts', async ({ home, chart }) => {
  await home.open();
  const card = home.card(PENALTY);
  await expect(card).toContainText('行政处罚');
  await expect(card).toContainText('第 1 版');
  await expect(card).toContainText('9 个环节 · 16 个风险点');

  await card.getByRole('link', { name: /^中风险：3 个环节/ }).click();

  await expect(chart.status).toHaveText('显示 3 个中风险环节，其余 6 个已淡化');
});

test('levels and categories narrow the list at once, and the address says how', async ({
  home,
  page,
}) => {
  await home.open();
  await home.query.getByRole('button', { name: '低风险', exact: true }).click();
  await expect(home.cards).toHaveCount(1);
  await expect(page).toHaveURL(/\?level=low$/);
  expect(await home.titles()).toEqual([PENALTY]);

  await home.query.getByRole('button', { name: '低风险', exact: true }).click();
  await home.query.getByRole('button', { name: '行政许可' }).click();
  await expect(home.cards).toHaveCount(1);
  await expect(page).toHaveURL(/\?category=licensing$/);
  expect(await home.titles()).toEqual([LICENSING]);

  await page.goBack();
  await expect(home.cards).toHaveCount(3);
  await page.goForward();
  await page.reload();
  await expect(home.cards).toHaveCount(1);
  await expect(home.query.getByRole('button', { name: '行政许可' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('words are looked for when they are sent, and 重置 brings everything back', async ({
  home,
  page,
}) => {
  await home.open();
  await home.query.getByRole('searchbox', { name: '字词' }).fill('集体讨论');
  await home.query.getByRole('button', { name: '查询' }).click();
  await expect(home.cards).toHaveCount(1);
  expect(await home.titles()).toEqual([PENALTY]);
  const holding = seedCharts.filter((chart) => JSON.stringify(chart).includes('集体讨论'));
  expect(holding.map((chart) => chart.title)).toEqual([PENALTY]);

  await home.query.getByRole('button', { name: '重置' }).click();
  await expect(home.cards).toHaveCount(3);
  await expect(page).toHaveURL(/\/$/);
});

test('重置 takes away words too that were typed and never sent', async ({ home }) => {
  const words = home.query.getByRole('searchbox', { name: '字词' });
  await home.open();
  await words.fill('集体');
  await home.query.getByRole('button', { name: '重置' }).click();
  await expect(words).toHaveValue('');

  await home.open('?level=low&category=levy&q=集体');
  await words.fill('集体讨论');
  await home.page.getByRole('button', { name: '重置' }).last().click();
  await expect(words).toHaveValue('');
  await expect(home.cards).toHaveCount(3);
});

test('charts stand by category where the reader wants it so, and the address keeps that', async ({
  home,
  page,
}) => {
  await home.open('?level=medium');
  await home.grouping('按类别').click();
  await expect(page).toHaveURL(/\?level=medium&by=category$/);
  const groups = page.getByRole('heading', { level: 2 });
  const byCategory = [
    '行政许可1 张图 · 5 个环节 · 14 个风险点',
    '行政处罚1 张图 · 9 个环节 · 16 个风险点',
    '其他权力1 张图 · 7 个环节 · 14 个风险点',
  ];
  await expect(groups).toHaveText(byCategory);
  await expect(home.card(PENALTY)).toContainText('长治市上党区能源局');

  await page.reload();
  await expect(home.grouping('按类别')).toHaveAttribute('aria-pressed', 'true');
  await home.query.getByRole('button', { name: '重置' }).click();
  await expect(page).toHaveURL(/\/\?by=category$/);
  await expect(groups).toHaveText(byCategory);

  await page.goBack();
  await page.goBack();
  await expect(home.grouping('按单位')).toHaveAttribute('aria-pressed', 'true');
  await expect(groups).toHaveText('长治市上党区能源局3 张图 · 21 个环节 · 44 个风险点');
});

test('a filter that nothing matches says so and offers the way back', async ({ home, page }) => {
  await home.open('?category=levy');
  await expect(page.getByRole('heading', { name: '没有符合条件的防控图' })).toBeVisible();
  await expect(home.cards).toHaveCount(0);

  await page.getByRole('main').getByRole('button', { name: '重置' }).last().click();
  await expect(home.cards).toHaveCount(3);
});

test('before anything is published the page says so', async ({ home, page }) => {
  const nothing = { items: [], total: 0, page: 1, pageSize: 20 };
  await page.route('**/api/v1/charts', (route) => route.fulfill({ json: nothing }));
  await home.open();

  await expect(page.getByRole('heading', { name: '还没有已发布的防控图' })).toBeVisible();
  await expect(page.getByText('防控图发布后会出现在这里。')).toBeVisible();
});

test('a page beyond the last one says so and leads back to the first', async ({ home, page }) => {
  await home.open('?page=7');
  await expect(page.getByRole('heading', { name: '没有第 7 页' })).toBeVisible();
  await page.getByRole('button', { name: '回到第一页' }).click();
  await expect(home.cards).toHaveCount(3);
});
