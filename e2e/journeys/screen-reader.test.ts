import { LICENSING, PENALTY, seedChart } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

test.beforeEach(async ({ home }) => {
  await home.open();
});

test('a screen reader hears an ordered list: place, name, level in words, counts, boxes', async ({
  home,
  page,
}) => {
  await home.openChart(PENALTY);
  const flow = page.getByRole('region', { name: '流程' });
  await expect(flow).toMatchAriaSnapshot(`
    - region "流程":
      - heading "流程" [level=2]
      - list:
        - listitem:
          - heading /第 1 环节，共 9 环节， ?发现违法事实/ [level=3]
          - paragraph: 本环节未列风险点
        - listitem:
          - heading /第 2 环节，共 9 环节， ?立案 ?，中风险，3 个风险点/ [level=3]:
            - button /第 2 环节，共 9 环节， ?立案 ?，中风险，3 个风险点/ [expanded]
          - heading "风险点" [level=4]
          - list:
            - listitem: 不按规定受理或回避、隐瞒违法违规线索、举报、投诉等。
            - listitem: 向被举报或被调查对象泄露信息。
            - listitem: 案件该立未立。
          - heading "防控措施" [level=4]
          - list:
            - listitem: 建立查处案件台帐，定期进行检查。
            - listitem: 严格按照法规程序进行监督。
            - listitem: 加强信息保密管理。
  `);
});

test('the list is an ordered one with as many entries as stages, and says which keys move in it', async ({
  home,
  page,
}) => {
  await home.openChart(PENALTY);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const list = nodes.find(
    ({ role, description }) => role?.value === 'list' && `${description?.value}`.includes('方向键'),
  );
  const children = nodes.filter(({ nodeId }) => list?.childIds?.includes(nodeId));
  const entries = children.filter(({ role }) => role?.value === 'listitem');
  expect(entries).toHaveLength(seedChart(PENALTY).stages.length);
  expect(
    await page.locator('ol', { has: page.locator('[data-stage-id]') }).evaluate((ol) => ol.tagName),
  ).toBe('OL');
});

test('what a filter changes is told in a region that was there before', async ({
  home,
  chart,
  page,
}) => {
  await home.openChart(PENALTY);
  const region = await chart.status.elementHandle();
  await chart.level('高风险').click();
  await expect(chart.status).toHaveText('显示 1 个高风险环节，其余 8 个已淡化');
  await page.getByRole('button', { name: '全部显示' }).click();
  await expect(chart.status).toHaveText('显示全部 9 个环节');
  expect(await region?.evaluate((one) => one.isConnected)).toBe(true);
});

test('the pointed stage is told as the current place', async ({ home, chart, page }) => {
  await home.openChart(PENALTY);
  const id = await chart.stage('调查').getAttribute('data-stage-id');
  await page.goto(`${page.url()}?stage=${id}`);
  await expect(page.locator('[aria-current="location"]')).toHaveAccessibleName(
    /^第 3 环节，共 9 环节， ?调查 ?，高风险，3 个风险点$/,
  );
});

test('measures of the whole chart are shown with each stage when they are wanted there', async ({
  home,
  chart,
  page,
}) => {
  await home.openChart(LICENSING);
  const { chartMeasures, stages } = seedChart(LICENSING);
  const shared = page.getByRole('button', {
    name: `另有 ${chartMeasures.length} 条全流程防控措施`,
  });
  await expect(shared).toHaveCount(stages.length);

  await chart.head('审核环节').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(chart.stage('审核环节').getByRole('button', { name: /^另有/ })).toBeFocused();
  await page.keyboard.press('Enter');
  for (const text of chartMeasures) {
    await expect(chart.stage('审核环节').getByText(text, { exact: true })).toBeVisible();
    await expect(chart.stage('决定环节').getByText(text, { exact: true })).toHaveCount(0);
  }
  await page.keyboard.press('Enter');
  await expect(chart.stage('审核环节').getByText(chartMeasures[0] ?? '')).toHaveCount(0);
});
