import type { Page } from '@playwright/test';
import { atSizes } from '../../fixtures/at-sizes.ts';
import { findOverflow } from '../../fixtures/find-overflow.ts';
import { findForeignWords } from '../../fixtures/foreign-words.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import type { LoginScreen } from '../../screens/login-screen.ts';

const wide = { width: 1440, height: 800 };
const narrow = { width: 360, height: 800 };

// The last size stays, and the next state is reached in it.
const LOOKS = [
  { look: 'as it is', sizes: [wide, narrow] },
  { look: 'big-type', sizes: [narrow] },
  { look: 'high-contrast', sizes: [wide] },
];

const INVITATION = {
  purpose: 'first-administrator',
  username: null,
  name: null,
  passwordRules: 'complex',
  expiresAt: '2026-11-26T10:00:00.000Z',
};

/** Every page and state for people who log in, one after another. */
async function* visit(page: Page, login: LoginScreen, enter: () => Promise<void>) {
  const submit = page.getByRole('main').locator('button[type=submit]');
  await login.open('/account');
  yield 'log in';
  await submit.click();
  await expect(login.summary).toBeFocused();
  yield 'log in, refused';
  await page.goto('/account');
  await login.heading.waitFor();
  yield 'log in first';

  await page.route('**/invitations/open', (route) => route.fulfill({ json: INVITATION }));
  await page.goto('/invitation#no-token-that-anybody-made');
  await submit.waitFor();
  yield 'a one-time link';
  await page.locator('input[name=password]').fill('abcdefgh');
  await submit.click();
  await expect(login.summary).toBeFocused();
  yield 'a one-time link, refused';
  await page.goto('/');
  await page.goto('/invitation');
  await login.heading.waitFor();
  yield 'half a link';

  await enter();
  await page.goto('/account');
  await page.getByRole('table').waitFor();
  yield 'my account';
  await submit.click();
  await expect(login.summary).toBeFocused();
  yield 'my account, refused';
  await login.menu('system').click();
  await page.getByRole('banner').locator(`a[href='/account']`).waitFor();
  yield 'the menu';
  await page.keyboard.press('Escape');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(全部退出|Log out everywhere)$/ })
    .click();
  await page.getByRole('dialog').waitFor();
  yield 'the question';
}

for (const { look, sizes } of LOOKS) {
  test.describe(look, () => {
    test.use({ viewport: sizes[0] as typeof wide });

    test('axe finds no fault with the pages of people, and none scrolls sideways', async ({
      page,
      login,
      account,
    }) => {
      test.slow();
      await page.addInitScript((aid) => localStorage.setItem(`lianfang.${aid}`, 'on'), look);
      for await (const state of visit(page, login, () => login.enter(account('system')))) {
        await test.step(state, () =>
          atSizes(page, sizes, async () => {
            await expectNoFaults(page);
            expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
          }),
        );
      }
    });
  });
}

test('nothing on the pages of people is Chinese in English', async ({ page, login, account }) => {
  await page.addInitScript(() => localStorage.setItem('lianfang.language', 'en'));
  for await (const state of visit(page, login, () => login.enter(account('system')))) {
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(await page.evaluate(findForeignWords), state).toEqual([]);
  }
});
