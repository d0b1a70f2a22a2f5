import { holdAnswers } from '../../fixtures/hold-answers.ts';
import { inDays } from '../../fixtures/in-days.ts';
import { expect, test } from '../../fixtures/office.ts';
import { changeBehindTheBack } from '../../fixtures/people.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

test.beforeEach(async ({ login, account }) => {
  await login.enter(account('admin'));
});

test('the parties that the charts print are there, with their stages by level and a link to each', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.openList();
  await expect(party.row('办理人')).toContainText('岗位空缺');
  await expect(party.row('办理人')).toContainText('3');
  await expect(party.row('能源局')).toContainText('不设任职人');
  await party.row('办理人').getByRole('link', { name: '办理人' }).click();
  await expect(party.heading('办理人')).toBeVisible();
  await expect(page.getByText('共 3 个环节')).toBeVisible();
  const stages = page.getByRole('region', { name: '负责的环节' }).getByRole('link');
  await expect(stages).toHaveCount(3);
  const name = await stages.first().textContent();
  await stages.first().click();
  await expect(page).toHaveURL(/\/charts\/.+\?stage=/);
  await expect(page.locator('[aria-current="true"], :focus').first()).toContainText(name ?? '');
});

test('the list is filtered, searched by pinyin and sorted, and the address says how', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.openList();
  await party.query.getByRole('button', { name: '单位', exact: true }).click();
  await expect(page).toHaveURL(/kind=organization/);
  await expect(party.rows).toHaveCount(1);
  await page.goBack();
  await party.query.getByRole('searchbox').fill('xgks');
  await party.query.getByRole('searchbox').press('Enter');
  await expect(party.rows).toHaveCount(1);
  await expect(party.row('相关科室负责人')).toBeVisible();
  await page.getByRole('button', { name: '重置' }).click();
  await page.getByRole('button', { name: '负责环节' }).click();
  await expect(page).toHaveURL(/sort=stages/);
  await page.getByRole('button', { name: '负责环节' }).click();
  await expect(page).toHaveURL(/sort=-stages/);
  await expect(party.rows.first()).toContainText('3');
});

test('a post is created, somebody appointed for a day to come, and the page says so', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('受理窗口');
  await expect(page.getByText('岗位空缺').first()).toBeVisible();
  await party.choose('任命');
  await party.dialog.getByRole('button', { name: '任命' }).click();
  await expect(party.dialog.getByRole('link', { name: '请填写任职人姓名' })).toBeVisible();
  await party.dialog.getByLabel('任职人姓名').fill('某甲');
  await party.dialog.getByLabel('任职日期', { exact: true }).fill(inDays(7));
  await party.dialog.getByLabel('事由').fill('轮岗');
  await party.dialog.getByRole('button', { name: '任命' }).click();
  await expect(party.said).toHaveText(/已任命“某甲”/);
  await expect(party.appointment('某甲')).toContainText('尚未开始');
  await expect(page.getByText('岗位空缺').first()).toBeVisible();
});

test('a post is created by whoever is quicker than the list of organisations', async ({ page }) => {
  const release = await holdAnswers(page, '**/api/v1/organizations');
  const party = new PartyScreen(page);
  await party.openList();
  await page.getByRole('button', { name: '新建责任人' }).click();
  await party.dialog.getByLabel('名称').fill('先到岗位');
  await party.dialog.getByRole('button', { name: '保存' }).click();
  await expect(party.dialog.getByRole('link', { name: '请填写所属单位' })).toBeVisible();
  release();
  await expect(party.dialog.getByLabel('所属单位')).not.toHaveValue('');
  await party.dialog.getByRole('button', { name: '保存' }).click();
  await expect(party.heading('先到岗位')).toBeVisible();
});

test('a successor takes the place of the holder, who is relieved on the day before', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('审查岗位');
  await party.appoint('某乙', inDays(-30));
  await expect(party.appointment('某乙')).toContainText('现任');
  await party.appoint('某丙', inDays(0));
  await expect(party.appointment('某丙')).toContainText('现任');
  await expect(party.appointment('某乙')).toContainText(inDays(-1));
  await party.relieve('某丙', inDays(0), '退休');
  await expect(party.appointment('某丙')).toContainText('退休');
});

test('whoever was to go is kept on, and a wrong appointment is withdrawn: the predecessor goes on', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('复核岗位');
  await party.appoint('某乙', inDays(-30));
  await party.relieve('某乙', inDays(5), '退休');
  await party.act('继续任职', '某乙', '延迟退休');
  await expect(party.said).toHaveText(/“某乙”将继续任职/);
  await expect(party.appointment('某乙')).toContainText('至今');

  await party.appoint('某丙', inDays(7));
  await expect(party.appointment('某乙')).toContainText(inDays(6));
  await party.act('撤回任命', '某丙', '姓名有误');
  await expect(party.said).toHaveText(/已撤回对“某丙”的任命/);
  await expect(party.appointment('某丙')).toHaveCount(0);
  await expect(party.appointment('某乙')).toContainText('至今');
  await expect(page.getByRole('button', { name: '撤回任命：某乙' })).toHaveCount(0);
});

test('what somebody else changed meanwhile stands beside what was typed, and nothing typed is lost', async ({
  page,
  complaints,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('现场检查岗');
  const id = new URL(page.url()).pathname.split('/').at(-1);
  await party.choose('修改');
  await party.dialog.getByLabel('名称').fill('现场核查岗');
  await changeBehindTheBack(page, `/api/v1/responsible-parties/${id}`, {
    method: 'PATCH',
    data: { name: '现场勘验岗', contact: '三楼' },
  });
  complaints.allow(/412/);
  await party.dialog.getByRole('button', { name: '保存' }).click();
  await expect(party.dialog.getByText(/^内容已被他人更改.*已于 \d{4}-\d\d-\d\d/)).toBeVisible();
  await expect(party.dialog.getByRole('definition').getByText('现场勘验岗')).toBeVisible();
  await expect(party.dialog.getByLabel('名称')).toHaveValue('现场核查岗');
  await party.dialog.getByRole('button', { name: '以我的内容保存' }).click();
  await expect(party.said).toHaveText(/已保存/);
  await expect(party.heading('现场核查岗')).toBeVisible();
  await expect(page.getByText('三楼')).toBeVisible();
  await expect(page.getByText(/现场检查岗（至 .+）/)).toBeVisible();
});

test('one that answers for stages is not retired, and is told where; another is, and taken back', async ({
  page,
}) => {
  const used = new PartyScreen(page);
  await used.openList();
  await used.row('能源局').getByRole('link').click();
  await used.choose('停用');
  await expect(used.dialog.getByText('它仍负责（或将负责）下列环节')).toBeVisible();
  await expect(used.dialog.getByRole('link')).toHaveCount(1);
  await used.dialog.getByRole('button', { name: '关闭' }).last().click();

  const party = new PartyScreen(page);
  await party.createPost('旧岗位');
  await party.choose('停用');
  await party.dialog.getByRole('button', { name: '停用' }).click();
  await expect(party.said).toHaveText(/“旧岗位”已停用/);
  await party.choose('恢复使用');
  await party.dialog.getByRole('button', { name: '恢复使用' }).click();
  await expect(party.said).toHaveText(/“旧岗位”已恢复使用/);
});

test('a post is created and held by the keyboard alone', async ({ page }) => {
  const party = new PartyScreen(page);
  await party.openList();
  await page.getByRole('button', { name: '新建责任人' }).focus();
  await page.keyboard.press('Enter');
  await party.dialog.getByLabel('名称').focus();
  await page.keyboard.type('jianpan');
  await page.keyboard.press('Enter');
  await expect(party.heading('jianpan')).toBeVisible();
  await page.getByRole('button', { name: '任命' }).focus();
  await page.keyboard.press('Enter');
  await party.dialog.getByLabel('任职人姓名').focus();
  await page.keyboard.type('jia');
  await party.dialog.getByLabel('事由').focus();
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(party.said).toHaveText(/已任命“jia”/);
});

test('an officer reads all of it and changes nothing', async ({ page, login, account }) => {
  await page.context().clearCookies();
  await login.enter(account('officer'));
  const party = new PartyScreen(page);
  await party.openList();
  await expect(page.getByRole('button', { name: '新建责任人' })).toHaveCount(0);
  await party.row('办理人').getByRole('link').click();
  await expect(party.heading('办理人')).toBeVisible();
  await expect(page.getByRole('button', { name: '任命' })).toHaveCount(0);
  await page.getByRole('link', { name: '查看操作日志' }).click();
  await expect(page).toHaveURL(/\/audit\?objectKind=party&objectId=/);
});
