import { expectNoFaults } from '../fixtures/no-faults.ts';
import { OTHER, PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

const VACANT = '岗位空缺';

test('that nobody holds a post stands in words beside it, of an open stage and of a collapsed one', async ({
  home,
  chart,
  page,
}) => {
  await home.open();
  await home.openChart(PENALTY);
  const stage = chart.stage('立案');
  const mark = stage.getByText(VACANT).filter({ visible: true });
  await expect(mark).toHaveCount(1);
  await expect(stage.getByRole('paragraph').filter({ hasText: /^责任人/ })).toHaveText(
    '责任人相关科室负责人',
  );
  await expectNoFaults(page);
  await chart.density('简图').click();
  await expect(stage.getByRole('list').first()).toBeHidden();
  await expect(mark).toHaveCount(1);
});

test('what is no post is never vacant, and a stage that prints nobody is told of nobody', async ({
  home,
  chart,
}) => {
  await home.open();
  await home.openChart(OTHER);
  await expect(chart.stage('送达').getByText(VACANT).filter({ visible: true })).toHaveCount(1);
  await expect(chart.stage('审批').getByText(VACANT)).toHaveCount(0);
  await expect(chart.stage('做出决定').getByText(VACANT)).toHaveCount(0);
});

test('it is neither found among the words of the chart nor printed with them', async ({
  home,
  chart,
  page,
}) => {
  await home.open();
  await home.openChart(PENALTY);
  const mark = chart.stage('立案').getByText(VACANT).filter({ visible: true });
  await expect(mark).toHaveCount(1);
  await chart.find.field.fill(VACANT);
  await expect(chart.find.status).toHaveText(`没有找到“${VACANT}”`);
  await page.emulateMedia({ media: 'print' });
  await expect(mark).toHaveCount(0);
});
