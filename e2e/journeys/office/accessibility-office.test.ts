import type { Page } from '@playwright/test';
import { atSizes } from '../../fixtures/at-sizes.ts';
import { findOverflow } from '../../fixtures/find-overflow.ts';
import { findForeignWords } from '../../fixtures/foreign-words.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import { findOrganization } from '../../fixtures/people.ts';

const BUREAU = '长治市上党区能源局';
const NAMES = ['viewer', 'officer', 'editor', 'admin', 'system', 'security', 'audit'];

/** What is not English on the page, but for the names that the demo accounts have in every language. */
async function findUntranslated(page: Page): Promise<string[]> {
  const found = await page.evaluate(findForeignWords);
  return found.filter((one) => !NAMES.some((name) => one.startsWith(`SPAN: ${name}`)));
}

const PAGES = [
  { role: 'security', path: '/users' },
  { role: 'admin', path: '/organizations' },
  { role: 'audit', path: '/audit' },
  { role: 'admin', path: '/findings' },
  { role: 'admin', path: '/responsible-parties' },
] as const;

const wide = { width: 1440, height: 800 };
const narrow = { width: 360, height: 800 };

// The words that are longer are looked at where there is the least room for them.
const LOOKS = [
  { language: 'zh-CN', sizes: [wide, narrow] },
  { language: 'en', sizes: [narrow] },
];

for (const { role, path } of PAGES) {
  for (const { language, sizes } of LOOKS) {
    test.describe(`${path} in ${language}`, () => {
      test.use({ viewport: sizes[0] as typeof wide });

      test('has no fault for axe, does not scroll sideways and speaks one language', async ({
        login,
        account,
        page,
      }) => {
        await page.addInitScript(
          (value) => localStorage.setItem('lianfang.language', value),
          language,
        );
        await login.enter(account(role));
        const isTree = path === '/organizations';
        const search = isTree ? `?organizationId=${await findOrganization(page, BUREAU)}` : '';
        await page.goto(path + search);
        await page
          .getByRole(isTree ? 'heading' : 'table', isTree ? { level: 3 } : {})
          .first()
          .waitFor();
        await lookAtSizes();
        if (language === 'en') expect(await findUntranslated(page)).toEqual([]);

        await openDialog(path);
        await lookAtSizes();

        function lookAtSizes(): Promise<void> {
          return atSizes(page, sizes, async () => {
            await expectNoFaults(page);
            expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
          });
        }

        async function openDialog(where: typeof path): Promise<void> {
          const names = {
            '/users': /^(角色|Roles)(：|: )/,
            '/organizations': /^(移动|Move)$/,
            '/audit': /^(查看第|Open entry) ?\d+/,
            '/findings': /^(规则设置|Rules)$/,
            '/responsible-parties': /^(新建责任人|New responsible party)$/,
          };
          await page.getByRole('button', { name: names[where] }).first().click();
          await page.getByRole('dialog').getByRole('button').nth(1).waitFor();
        }
      });
    });
  }
}
