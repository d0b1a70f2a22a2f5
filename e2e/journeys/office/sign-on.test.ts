import type { Page } from '@playwright/test';
import { inDays } from '../../fixtures/in-days.ts';
import { expect, signOnTest as test } from '../../fixtures/office.ts';
import { findOrganization, inviteSomebody } from '../../fixtures/people.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

/** Begins at a page for people who logged in, goes over to the provider, and says there who one is. */
async function signOn(page: Page, username: string): Promise<void> {
  await page.goto('/account');
  await page.getByRole('main').getByRole('link', { name: '登录' }).click();
  await identify(page, username);
}

/** From the page for logging in, by way of the provider. */
async function identify(page: Page, username: string): Promise<void> {
  await page.getByRole('button', { name: '使用统一身份认证登录' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '统一身份认证' })).toBeVisible();
  await page.getByLabel('工号').fill(username);
  await page.getByRole('button', { name: '确认身份' }).click();
}

/** The provider is the one other host that a page may go to. */
function requestTo({ client }: { client: { issuer: string } }): RegExp {
  return new RegExp(`^request to another host: ${client.issuer.replaceAll('.', '\\.')}/`);
}

test('whoever was invited comes in by the single sign-on, to where they were going', async ({
  login,
  account,
  page,
  provider,
  complaints,
}) => {
  complaints.allow(requestTo(provider));
  await login.enter(account('system'));
  const somebody = { username: 'zhang.san', name: '同事甲', grants: [] };
  expect((await login.post('/api/v1/users', somebody)).status).toBe(201);
  await page.context().clearCookies();

  await signOn(page, somebody.username);
  await expect(page).toHaveURL(/\/account$/);
  await expect(page.getByRole('heading', { level: 1, name: '我的账号' })).toBeVisible();
  await expect(page.getByRole('definition').nth(1)).toHaveText(somebody.username);
  await expect(page.getByText('此账号通过单点登录使用，没有密码。')).toBeVisible();
  await login.logOut(somebody.name);
});

test('whoever holds a post and comes by the single sign-on finds their stages first', async ({
  login,
  account,
  page,
  provider,
  complaints,
}) => {
  complaints.allow(requestTo(provider));
  await login.enter(account('admin'));
  const organizationId = await findOrganization(page, '长治市上党区能源局');
  const colleague = await inviteSomebody(page, [{ role: 'viewer', organizationId }]);
  const party = new PartyScreen(page);
  await party.open('办理人');
  await party.appointWithAccount(colleague, { from: inDays(0), to: inDays(1) });
  await page.context().clearCookies();

  await login.open();
  await identify(page, colleague.username);
  await expect(page.getByRole('heading', { level: 1, name: '我的环节' })).toBeVisible();
  await expect(page).toHaveURL(/\/my-stages$/);
  await expect(page.getByText('您现任：办理人')).toBeVisible();
});

test('a stranger whom the provider knows is told so on the page for logging in, and is nobody here', async ({
  login,
  account,
  page,
  provider,
  complaints,
}) => {
  complaints.allow(requestTo(provider));
  await signOn(page, 'stranger');
  await expect(page).toHaveURL(/\/login\?error=/);
  await expect(page.getByText('单点登录没有成功，请重试，或使用用户名和密码登录。')).toBeVisible();
  await expect(login.navigation.getByRole('link')).toHaveText(['防控图', '风险台账', '体检']);

  await login.send(account('viewer'));
  await expect(login.navigation.getByRole('link')).toHaveText([
    '防控图',
    '风险台账',
    '体检',
    '责任人',
    '单位',
  ]);
});
