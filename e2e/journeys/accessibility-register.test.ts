import type { Page } from '@playwright/test';
import { findOverflow } from '../fixtures/find-overflow.ts';
import { findForeignWords } from '../fixtures/foreign-words.ts';
import { expectNoFaults } from '../fixtures/no-faults.ts';
import { expect, test } from '../fixtures/test.ts';
import { RegisterScreen } from '../screens/register-screen.ts';

// Many loads each.
test.describe.configure({ timeout: 120_000 });

// axe takes three seconds a state: what is wrong in one of two looks alike it finds in the other.
const LOOKS = [
  { look: 'language', value: 'zh-CN', width: 1440, isExamined: true },
  { look: 'language', value: 'zh-CN', width: 1024, isExamined: false },
  { look: 'language', value: 'zh-CN', width: 360, isExamined: true },
  { look: 'language', value: 'en', width: 1440, isExamined: true },
  { look: 'language', value: 'en', width: 360, isExamined: false },
  { look: 'big-type', value: 'on', width: 1440, isExamined: false },
  { look: 'big-type', value: 'on', width: 360, isExamined: true },
  { look: 'high-contrast', value: 'on', width: 1440, isExamined: true },
  { look: 'high-contrast', value: 'on', width: 360, isExamined: false },
];

/** Every state of the register, one after another. */
async function* visit(page: Page) {
  const register = new RegisterScreen(page);
  const dialog = page.getByRole('dialog');
  await register.open();
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

for (const { look, value, width, isExamined } of LOOKS) {
  test.describe(`${look} ${value} at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    const title = isExamined ? 'axe finds no fault with the register, and nothing' : 'nothing';
    test(`${title} of it scrolls sideways`, async ({ page }) => {
      await page.addInitScript(
        ([key, kept]) => localStorage.setItem(`lianfang.${key}`, kept as string),
        [look, value],
      );
      for await (const state of visit(page)) {
        await test.step(state, async () => {
          if (isExamined) await expectNoFaults(page);
          expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
          if (value === 'en') expect(await page.evaluate(findForeignWords)).toEqual([]);
        });
      }
    });
  });
}
