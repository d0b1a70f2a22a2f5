import { expect, test } from '../fixtures/test.ts';

const TITLE = '取水许可廉政风险防控图';

test.use({ data: 'arranged' });

test.beforeEach(async ({ home }) => {
  await home.open('?category=licensing');
  await home.openChart(TITLE);
});

test('departures from the main line are named at their stage and lead to where they go', async ({
  chart,
  page,
}) => {
  const branches = (name: string) => chart.stage(name).getByRole('list', { name: '流程分支' });
  await expect(branches('受理').getByRole('listitem')).toHaveText([
    '不予受理转至第 6 环节 不予受理',
  ]);
  await expect(branches('补正').getByRole('listitem')).toHaveText([
    '补正后重新受理退回第 1 环节 受理',
  ]);
  await expect(branches('审查').getByRole('listitem')).toHaveText(['无需听证转至第 5 环节 决定']);
  await expect(branches('听证')).toHaveCount(0);

  await branches('补正').getByRole('link').click();
  await expect(page).toHaveURL(/\?stage=/);
  await expect(page.locator('[aria-current="location"]')).toBeFocused();
  await expect(chart.stages.first()).toHaveAttribute('data-pointed-at');
});

test.describe('in a low window', () => {
  test.use({ viewport: { width: 1280, height: 500 } });

  test('a branch that is followed once more leads to its stage once more', async ({
    chart,
    page,
  }) => {
    const branch = chart.stages.first().getByRole('list', { name: '流程分支' }).getByRole('link');
    const target = chart.head('不予受理');
    for (const _time of ['once', 'once more']) {
      await branch.click();
      await expect(target).toBeFocused();
      await expect(target).toBeInViewport({ ratio: 1 });
      await page.evaluate(() => window.scrollTo(0, 0));
      await chart.head('补正').focus();
    }
  });

  test('简图 leaves the focus where it is, although a stage is pointed at', async ({
    chart,
    page,
  }) => {
    await chart.stages.first().getByRole('list', { name: '流程分支' }).getByRole('link').click();
    await expect(chart.head('不予受理')).toBeFocused();
    await chart.density('简图').click();
    await expect(page).toHaveURL(/stage=.*density=brief/);
    await expect(chart.density('简图')).toBeFocused();
  });
});

test('a branch leads to an open stage, also where that was closed by hand before', async ({
  chart,
}) => {
  const branch = chart.stage('审查').getByRole('list', { name: '流程分支' }).getByRole('link');
  for (const _time of ['once', 'once more']) {
    await chart.head('决定').click();
    await expect(chart.head('决定')).toHaveAttribute('aria-expanded', 'false');
    await branch.click();
    await expect(chart.head('决定')).toHaveAttribute('aria-expanded', 'true');
    await expect(chart.head('决定')).toBeFocused();
  }
});

test('a branch is drawn beside the main line with its label', async ({ chart, page }) => {
  const rail = await chart.head('审查').boundingBox();
  const label = page.locator('[aria-hidden="true"]').getByText('补正后重新受理', { exact: true });
  await expect(label).toBeVisible();
  expect((await label.boundingBox())?.x ?? 0).toBeLessThan(rail?.x ?? 0);
});

test('a risk point with a level of its own shows it, and a filter by that level finds its stage', async ({
  chart,
}) => {
  const point = chart.stage('审查').getByRole('listitem').filter({ hasText: '收受好处。' });
  await expect(point).toContainText('高风险');
  await chart.level('高风险').click();
  await expect(chart.stage('审查')).not.toHaveAttribute('data-dimmed');
  await expect(chart.stage('决定')).not.toHaveAttribute('data-dimmed');
  await expect(chart.stage('听证')).toHaveAttribute('data-dimmed');
});

test('an older version says that it is one, and leads to the current one', async ({ page }) => {
  await expect(page.getByRole('main')).toContainText('第 2 版');
  await page.goto(`${page.url()}/versions/1`);
  await expect(page.getByText('您正在查看第 1 版。')).toBeVisible();
  await expect(page.getByText('1100-A-00100-140404')).toBeVisible();

  await page.getByRole('link', { name: '查看现行版本' }).click();
  await expect(page.getByText('您正在查看')).toHaveCount(0);
  await expect(page).not.toHaveURL(/versions/);
});
