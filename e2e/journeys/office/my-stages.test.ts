import { findOverflow } from '../../fixtures/find-overflow.ts';
import { inDays } from '../../fixtures/in-days.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import { findOrganization, joinSomebody } from '../../fixtures/people.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

test('whoever is appointed with their account finds their stages first thing after log-in', async ({
  page,
  login,
  account,
}) => {
  await login.enter(account('admin'));
  const organizationId = await findOrganization(page, '长治市上党区能源局');
  const colleague = await joinSomebody(page, [{ role: 'viewer', organizationId }]);
  const party = new PartyScreen(page);
  await party.open('相关科室负责人');
  await party.appointWithAccount(colleague, { from: inDays(-1), to: inDays(0) });
  await page.context().clearCookies();

  await login.open();
  await login.send(colleague);
  await expect(page.getByRole('heading', { level: 1, name: '我的环节' })).toBeVisible();
  await expect(page).toHaveURL(/\/my-stages$/);
  await expect(page.getByText('您现任：相关科室负责人')).toBeVisible();
  const corner = page.getByRole('banner').getByRole('group', { name: /的账号菜单$/ });
  await corner.getByRole('button').click();
  await expect(corner.getByRole('link', { name: '我的环节' })).toBeVisible();
  await page.keyboard.press('Escape');
  const stage = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first();
  await expect(stage.getByRole('heading', { name: '风险点' })).toBeVisible();
  await expect(stage.getByRole('heading', { name: '防控措施' })).toBeVisible();
  await expectNoFaults(page);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
  const name = await stage.getByRole('link').first().textContent();
  await stage.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/charts\/.+\?stage=/);
  await expect(page.locator('[aria-current="true"], :focus').first()).toContainText(name ?? '');

  // Others count the posts that are vacant.
  await page.setViewportSize({ width: 1440, height: 900 });
  await login.enter(account('admin'));
  await party.open('相关科室负责人');
  await party.relieve(colleague.name, inDays(-1), '调离');
});

test('whoever holds nothing is told how stages come to be theirs', async ({
  page,
  login,
  account,
}) => {
  await login.enter(account('viewer'));
  await page.goto('/my-stages');
  await expect(page.getByRole('heading', { name: '您的账号还没有任职' })).toBeVisible();
  const corner = page.getByRole('banner').getByRole('group', { name: /的账号菜单$/ });
  await corner.getByRole('button').click();
  await expect(corner.getByRole('link', { name: '我的账号' })).toBeVisible();
  await expect(corner.getByRole('link', { name: '我的环节' })).toHaveCount(0);
});
