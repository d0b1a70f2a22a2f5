import { inDays } from '../../fixtures/in-days.ts';
import { expect, test } from '../../fixtures/office.ts';
import { fillHandOver, openHandOver } from '../../screens/hand-over-screen.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

test.beforeEach(async ({ login, account }) => {
  await login.enter(account('admin'));
});

test('a post without a holder is called vacant where stages go to it, where it answers, and beside its wording', async ({
  page,
}) => {
  const party = new PartyScreen(page);
  await party.createPost('空缺接收岗');
  await party.createPost('在岗接收岗');
  await party.appoint('某戊', inDays(0));
  await openHandOver(page, '办理人');
  const place = page.getByRole('region', { name: '移交的环节' }).getByRole('listitem').nth(1);
  await expect(place).toContainText(/办理人×?岗位空缺/);

  const form = page.getByRole('form', { name: '移交环节' });
  const chosen = form.getByLabel('接收责任人', { exact: true }).locator('option:checked');
  const warning = form.getByRole('status').filter({ hasText: '接收的是空缺岗位' });
  await fillHandOver(page, '空缺接收岗');
  await expect(chosen).toHaveText(/^空缺接收岗 · 岗位空缺（.+）$/);
  await expect(warning).toBeVisible();
  await fillHandOver(page, '在岗接收岗');
  await expect(chosen).toHaveText(/^在岗接收岗（.+）$/);
  await expect(warning).toHaveCount(0);

  await page.goto('/hand-overs/new');
  const wordings = page.getByRole('table', { name: '印制用语与责任人' });
  const answering = wordings.getByRole('listitem').filter({
    has: page.getByRole('link', { name: /^办理人（/ }),
  });
  await expect(answering).toContainText('岗位空缺');
});
