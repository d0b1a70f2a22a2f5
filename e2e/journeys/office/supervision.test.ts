import { expect, test } from '../../fixtures/office.ts';
import { changeBehindTheBack, findOrganization, openDesk } from '../../fixtures/people.ts';
import { PENALTY } from '../../fixtures/seed.ts';
import { ChartScreen } from '../../screens/chart-screen.ts';
import { HomeScreen } from '../../screens/home-screen.ts';

test('who supervises a level, as the organisation says, stands with the 责任人 of its stages', async ({
  login,
  account,
  page,
  browser,
  baseURL,
}) => {
  await login.enter(account('admin'));
  const organizationId = await findOrganization(page, '长治市上党区能源局');
  await page.goto(`/organizations?organizationId=${organizationId}`);
  const setting = page.getByRole('group', { name: '监管责任' });
  await setting.getByLabel('本单位自定').check();
  await setting.getByLabel('高风险').fill('县纪委监委驻局纪检组');
  await setting.getByLabel('中风险').fill('分管领导');
  await page.getByRole('button', { name: '保存设置' }).click();
  await expect(page.getByText('设置已保存')).toBeVisible();

  const reader = await openDesk(browser, baseURL);
  const home = new HomeScreen(reader);
  await home.open();
  await home.openChart(PENALTY);
  const chart = new ChartScreen(reader);
  const supervisor = (stage: string) => chart.stage(stage).getByRole('definition').last();
  await expect(supervisor('调查')).toHaveText('县纪委监委驻局纪检组');
  await expect(supervisor('立案')).toHaveText('分管领导');
  await expect(chart.stage('立案').getByRole('term').last()).toHaveText('监管');
  // Nobody was said to watch over the low one.
  await expect(chart.stage('告知').getByRole('term').filter({ hasText: '监管' })).toHaveCount(0);
  await reader.context().close();

  const data = { levelSupervisors: null };
  await changeBehindTheBack(page, `/api/v1/organizations/${organizationId}`, {
    method: 'PATCH',
    data,
  });
});
