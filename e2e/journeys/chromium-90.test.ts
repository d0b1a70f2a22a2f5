import { expect, test } from '../fixtures/chromium-90.ts';
import { PENALTY, seedChart } from '../fixtures/seed.ts';
import { PrintScreen } from '../screens/print-screen.ts';
import { QrScreen } from '../screens/qr-screen.ts';
import { RegisterScreen } from '../screens/register-screen.ts';

// One browser for all of them: unpacking it takes longer than the journeys.
test.describe.configure({ mode: 'default' });

test('a chart is opened, read and filtered', async ({ home, chart, oldPage }) => {
  await home.open();
  await home.openChart(PENALTY);
  const stages = await chart.read();
  expect(stages.map(({ riskPoints }) => riskPoints)).toEqual(
    seedChart(PENALTY).stages.map(({ riskPoints }) => riskPoints),
  );

  await chart.level('高风险').click();
  await oldPage.locator('[data-dimmed]').nth(7).waitFor();
  const filtered = '显示 1 个高风险环节，其余 8 个已淡化';
  await expect.poll(() => chart.status.textContent()).toBe(filtered);
  expect(new URL(oldPage.url()).search).toBe('?level=high');

  await chart.density('简图').click();
  await expect.poll(() => chart.head('调查').getAttribute('aria-expanded')).toBe('false');
});

test('words are found in the chart and over all charts', async ({ home, chart, oldPage }) => {
  await home.open();
  await home.openChart(PENALTY);
  await chart.find.field.fill('受理');
  await chart.marks.nth(3).waitFor();
  await chart.find.next.click();
  await expect.poll(() => chart.find.count.textContent()).toMatch(/^2 \/ \d+$/);
  expect(await chart.currentPlace.textContent()).toBe('受理');

  await oldPage.getByRole('searchbox', { name: '搜索全部防控图' }).fill('回避制度');
  await oldPage.keyboard.press('Enter');
  await oldPage.getByRole('link', { name: /^规范处罚程序/ }).click();
  await oldPage.locator('[aria-current="location"]').waitFor();
  expect(await chart.currentPlace.textContent()).toBe('回避制度');
});

test('a link to a stage opens it, and its QR code says the same', async ({
  home,
  chart,
  oldPage,
}) => {
  await home.open();
  await home.openChart(PENALTY);
  const id = await chart.stage('执行').getAttribute('data-stage-id');
  const link = `${oldPage.url()}?stage=${id}`;
  await oldPage.goto(link);
  const focused = oldPage.locator('[data-stage-head]:focus');
  await focused.waitFor();
  expect(await focused.getAttribute('aria-current')).toBe('location');

  const qr = new QrScreen(oldPage);
  await qr.opener.click();
  await qr.picture.waitFor();
  expect(await qr.scan()).toBe(link);
});

test('the print dialog shows the sheets', async ({ home, oldPage }) => {
  await home.open();
  await home.openChart(PENALTY);
  const print = new PrintScreen(oldPage);
  await print.open();
  const before = await print.sheets.count();
  expect(before).toBeGreaterThan(0);
  expect(await print.sheets.first().textContent()).toContain(PENALTY);
  await print.choose('A3 横向');
  await expect.poll(() => print.status.textContent()).toMatch(/共 \d+ 页/);
  await oldPage.keyboard.press('Escape');
  await print.dialog.waitFor({ state: 'detached' });
});

test('the register is filtered, a row opened, its neighbour walked to, and the register found again', async ({
  oldPage,
}) => {
  const register = new RegisterScreen(oldPage);
  await register.open();
  await register.level('高风险：10 条').click();
  await expect.poll(() => register.total.textContent()).toBe('共 10 条');
  await register.choose('责任人', '未填写');
  await expect.poll(() => register.total.textContent()).toBe('共 7 条');
  await register.matrix.getByRole('link', { name: /^行政许可，高风险：7 条/ }).waitFor();
  await register.find('决定');
  await expect.poll(() => register.rows.count()).toBe(2);
  expect(await register.rows.first().locator('mark').first().textContent()).toBe('决定');

  await register.link(register.rows.first()).click();
  await register.trail.getByText('台账第 1 / 共 2 条').waitFor();
  await register.step('下一条').click();
  await register.trail.getByText('台账第 2 / 共 2 条').waitFor();
  await register.markedRisk.waitFor();
  await register.step('返回台账').click();
  await register.table.locator('tr[aria-current="true"]').waitFor();
  expect(await register.rows.nth(1).getAttribute('aria-current')).toBe('true');
});

test('a post is created and held, and stages nobody answers for are assigned to it', async ({
  oldDesk,
}) => {
  await oldDesk.goto('/responsible-parties');
  await oldDesk.getByRole('button', { name: '新建责任人' }).click();
  const dialog = oldDesk.getByRole('dialog');
  await dialog.getByLabel('名称').fill('受理窗口');
  await dialog.getByRole('button', { name: '保存' }).click();
  await oldDesk.getByRole('heading', { level: 1, name: '受理窗口' }).waitFor();
  await oldDesk.getByRole('button', { name: '任命', exact: true }).click();
  await dialog.getByLabel('任职人姓名').fill('某甲');
  await dialog.getByLabel('事由').fill('轮岗');
  await dialog.getByRole('button', { name: '任命' }).click();
  await oldDesk.getByText('已任命“某甲”').waitFor();

  await oldDesk.goto('/hand-overs/new');
  await oldDesk.getByRole('link', { name: '指定责任人：未印责任人' }).click();
  await oldDesk.getByRole('checkbox').first().check();
  const form = oldDesk.getByRole('form', { name: '指定责任人' });
  await form.getByLabel('查找责任人').fill('受理窗口');
  await form.getByText('可选 1 个责任人').waitFor();
  await form.getByLabel('责任人', { exact: true }).selectOption({ index: 1 });
  await form.getByLabel('事由').fill('明确责任');
  await oldDesk.getByRole('button', { name: '指定 1 个环节' }).click();
  await oldDesk.getByRole('heading', { level: 1, name: '指定清单' }).waitFor();
  await oldDesk.getByRole('button', { name: '撤销指定' }).click();
  await dialog.getByRole('button', { name: '撤销指定' }).click();
  await oldDesk.getByText(/已撤销：/).waitFor();
});

test('the page turns English, and big', async ({ home, oldPage }) => {
  await home.open();
  await oldPage.getByRole('button', { name: 'English' }).click();
  await oldPage.locator('html[lang="en"]').waitFor();
  await oldPage.getByRole('button', { name: 'Display' }).click();
  await oldPage.getByRole('checkbox').first().check();
  await oldPage.locator('html[data-big-type]').waitFor();
});

/** What these versions lacked: everything from Chromium 90 on has both, and 89 has all but the first. */
const LACKING = [
  { version: '89', lack: () => Reflect.deleteProperty(RegExp.prototype, 'hasIndices') },
  { version: '84', lack: () => Reflect.deleteProperty(String.prototype, 'replaceAll') },
];

for (const { version, lack } of LACKING) {
  test(`a reader with Chromium ${version} is told what to install, and nothing else`, async ({
    oldPage,
  }) => {
    await oldPage.addInitScript(lack);
    await oldPage.goto('/');
    await oldPage.getByRole('heading', { name: '廉防图：请更换浏览器' }).waitFor();
    expect(await oldPage.getByText('Chrome 90 及以上').isVisible()).toBe(true);
    expect(await oldPage.locator('#root').innerHTML()).toBe('');
  });
}
