import { PENALTY, seedChart } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

const STAGES = seedChart(PENALTY).stages;
const OPEN = STAGES.filter(({ riskPoints }) => riskPoints.length > 0);

test.beforeEach(async ({ home }) => {
  await home.open();
  await home.openChart(PENALTY);
});

test('简图 shows each stage as one line with counts, and the address says so', async ({
  chart,
  page,
}) => {
  await chart.density('简图').click();
  await expect(page).toHaveURL(/\?density=brief$/);
  await expect(chart.density('简图')).toHaveAttribute('aria-pressed', 'true');
  await expect(chart.density('全文')).toHaveAttribute('aria-pressed', 'false');
  await expect(chart.stages).toHaveCount(STAGES.length);
  for (const { name, riskPoints, controlMeasures, responsibleParty } of OPEN) {
    const stage = chart.stage(name);
    await expect(chart.head(name)).toHaveAttribute('aria-expanded', 'false');
    await expect(stage.getByText(`${riskPoints.length} 个风险点`).last()).toBeVisible();
    const line = `${controlMeasures.length} 条防控措施 · 责任人 ${responsibleParty}`;
    await expect(stage.getByText(line)).toBeVisible();
    await expect(stage.getByRole('list')).toHaveCount(0);
    expect((await stage.boundingBox())?.height).toBeLessThan(110);
  }

  await page.reload();
  await expect(chart.head('立案')).toHaveAttribute('aria-expanded', 'false');
  await chart.density('全文').click();
  await expect(page).not.toHaveURL(/density/);
  await expect(chart.head('立案')).toHaveAttribute('aria-expanded', 'true');
});

test('in 简图 one stage is opened by hand, and the others stay lines', async ({ chart }) => {
  await chart.density('简图').click();
  await chart.head('调查').click();
  await expect(chart.stage('调查').getByRole('heading', { level: 4 })).toHaveText([
    '风险点',
    '防控措施',
  ]);
  await expect(chart.stages.getByRole('button', { expanded: true })).toHaveCount(1);
  await chart.head('调查').click();
  await expect(chart.stages.getByRole('button', { expanded: true })).toHaveCount(0);
});

test('one stage is closed and opened again, and the others stay open', async ({ chart }) => {
  const open = chart.stages.getByRole('button', { expanded: true });
  await expect(open).toHaveCount(OPEN.length);
  await chart.head('立案').click();
  await expect(chart.stage('立案').getByText('案件该立未立。')).toBeHidden();
  await expect(open).toHaveCount(OPEN.length - 1);
  await chart.head('立案').click();
  await expect(chart.stage('立案').getByText('案件该立未立。')).toBeVisible();
});

test('简图 and a filter go together: the level that matches stays a line, not dimmed', async ({
  chart,
  page,
}) => {
  await chart.density('简图').click();
  await chart.level('高风险').click();
  await expect(page).toHaveURL(/\?level=high&density=brief$/);
  await expect(chart.head('调查')).toHaveAttribute('aria-expanded', 'false');
  await expect(chart.stage('调查')).not.toHaveAttribute('data-dimmed');
  await expect(page.locator('[data-dimmed]')).toHaveCount(STAGES.length - 1);
});
