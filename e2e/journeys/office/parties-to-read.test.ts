import { findOverflow } from '../../fixtures/find-overflow.ts';
import { expectNoFaults } from '../../fixtures/no-faults.ts';
import { expect, test } from '../../fixtures/office.ts';
import { openDesk } from '../../fixtures/people.ts';
import { PartyScreen } from '../../screens/party-screen.ts';

for (const width of [1440, 360]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('an officer reads the printed wordings, the stages without a party and the duplicates, and is offered no act', async ({
      login,
      account,
      page,
      browser,
      baseURL,
    }) => {
      const desk = await openDesk(browser, baseURL, account('admin'));
      await new PartyScreen(desk).createPost(width === 360 ? '办 理人' : '办理 人');
      await desk.context().close();

      await login.enter(account('officer'));
      await new PartyScreen(page).openList();
      const duplicates = page.getByRole('region', { name: '疑似重复的责任人' });
      await expect(duplicates).toContainText('由维护责任人的管理员决定');
      await expect(duplicates.getByRole('link')).toHaveCount(0);
      await page.getByRole('button', { name: '印制用语与责任人' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '印制用语与责任人' })).toBeVisible();
      await expect(page.getByLabel('任职人姓名')).toHaveCount(0);
      await expect(page.getByRole('link', { name: /指定责任人/ })).toHaveCount(0);
      const unprinted = page.getByRole('link', { name: '查看环节：未印责任人' });
      await unprinted.waitFor();
      await expectNoFaults(page);
      expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });

      await unprinted.click();
      const stages = page.getByRole('region', { name: /^共 \d+ 个环节$/ });
      await expect(stages.getByText('无人负责').first()).toBeVisible();
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('form')).toHaveCount(0);
      await expectNoFaults(page);
      expect(await page.evaluate(findOverflow)).toEqual({ excess: 0, elements: [] });
      await stages.getByRole('link').first().click();
      await expect(page).toHaveURL(/\/charts\/[\w-]+\?stage=/);
    });
  });
}
