import type { Page } from '@playwright/test';
import { atSizes, expectNoOverflow } from '../fixtures/at-sizes.ts';
import { findForeignWords } from '../fixtures/foreign-words.ts';
import { expectNoFaults } from '../fixtures/no-faults.ts';
import { expect, test } from '../fixtures/test.ts';
import { RegisterScreen } from '../screens/register-screen.ts';

// Many loads each.
test.describe.configure({ timeout: 120_000 });

const wide = { width: 1440, height: 800 };
const middle = { width: 1024, height: 800 };
const narrow = { width: 360, height: 800 };

// axe takes two seconds a state: what is wrong in one of two looks alike it finds in the other.
const LOOKS = [
  { look: 'language', value: 'zh-CN', others: [middle], examined: [wide, narrow] },
  { look: 'language', value: 'en', others: [narrow], examined: [wide] },
  { look: 'big-type', value: 'on', others: [wide], examined: [narrow] },
  { look: 'high-contrast', value: 'on', others: [narrow], examined: [wide] },
];

/** Every state of the register, one after another. */
async function* visit(page: Page) {
  const register = new RegisterScreen(page);
  const dialog = page.getByRole('dialog');
  // Axe looks at each cell, and finds in the next ten rows what it found in ten.
  await register.open('?pageSize=10');
  await register.matrix.waitFor();
  yield 'plain';
  await register.rows.first().locator('button[aria-expanded]').click();
  yield 'with measures';
  await page.getByRole('button', { name: /^(列设置|Columns)$/ }).click();
  await dialog.waitFor();
  yield 'columns';
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^(导出|Export)$/ }).click();
  await dialog.waitFor();
  yield 'export';

  await register.open('?level=high&q=回避&levelOrigin=stage&decidedTo=&by=responsible-party');
  await register.query
    .getByRole('group', { name: /^(责任人|Responsible)$/ })
    .getByRole('button')
    .click();
  await register.query.getByRole('checkbox').nth(1).waitFor();
  yield 'filtered, with words and a choice open';
  await register.link(register.rows.first()).click();
  await register.markedRisk.waitFor();
  await register.trail.getByText(/ 1 /).waitFor();
  yield 'a chart opened from it';
  await page.goto('/risk-register?asOf=2000-01-01');
  await page.getByRole('heading', { name: /^(没有符合条件|No risk point)/ }).waitFor();
  yield 'nothing found';
}

for (const { look, value, examined, others } of LOOKS) {
  test(`${look} ${value}: axe finds no fault with the register, and nothing of it scrolls sideways`, async ({
    page,
  }) => {
    await page.addInitScript(
      ([key, kept]) => localStorage.setItem(`lianfang.${key}`, kept as string),
      [look, value],
    );
    for await (const state of visit(page)) {
      await test.step(state, async () => {
        await expectNoOverflow(page, [...others, ...examined], state);
        // The last one stays, and the next state is reached in it.
        await atSizes(page, examined, () => expectNoFaults(page));
        if (value === 'en') expect(await page.evaluate(findForeignWords)).toEqual([]);
      });
    }
  });
}
