import type { Page } from '@playwright/test';
import { PENALTY } from '../fixtures/seed.ts';
import { expect, test } from '../fixtures/test.ts';

const typeSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '显示设置' }).click();
  await page.getByRole('checkbox', { name }).click();
  await page.keyboard.press('Escape');
}

/** What <html> says of itself at the moment its body begins: before anything can be painted. */
async function noteFirstLook(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      observer.disconnect();
      sessionStorage.setItem('first-look', document.documentElement.getAttributeNames().join(' '));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  return async () =>
    ((await page.evaluate(() => sessionStorage.getItem('first-look'))) ?? '').split(' ');
}

test('big type is a quarter larger on every page, and is there before the page is drawn', async ({
  home,
  page,
}) => {
  const readFirstLook = await noteFirstLook(page);
  await home.open();
  expect(await typeSize(page)).toBe(16);
  await choose(page, '大字');
  expect(await typeSize(page)).toBe(20);
  await home.openChart(PENALTY);
  expect(await typeSize(page)).toBe(20);

  await page.reload();
  await page.getByRole('heading', { level: 1, name: PENALTY }).waitFor();
  expect(await readFirstLook()).toContain('data-big-type');
  expect(await typeSize(page)).toBe(20);
  await choose(page, '大字');
  await page.reload();
  expect(await typeSize(page)).toBe(16);
});

test('high contrast draws black on white and every edge, and is remembered', async ({
  home,
  page,
}) => {
  const readFirstLook = await noteFirstLook(page);
  await home.open();
  await choose(page, '高对比度');
  await page.reload();
  await expect(home.cards).toHaveCount(3);
  expect(await readFirstLook()).toContain('data-high-contrast');
  const { color, borderColor } = await home.cards
    .first()
    .evaluate((card) => getComputedStyle(card));
  expect([color, borderColor]).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
});

test('a desktop that asks for more contrast gets it, unless the reader says otherwise', async ({
  home,
  page,
}) => {
  await page.emulateMedia({ contrast: 'more' });
  await home.open();
  await expect(page.locator('html')).toHaveAttribute('data-high-contrast');
  await choose(page, '高对比度');
  await page.reload();
  await expect(home.cards).toHaveCount(3);
  await expect(page.locator('html')).not.toHaveAttribute('data-high-contrast');
});

test('the settings are opened, changed and left with the keyboard', async ({ home, page }) => {
  await home.open();
  const button = page.getByRole('button', { name: '显示设置' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: '大字' })).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(await typeSize(page)).toBe(20);
});

test('who asks for less motion sees none', async ({ home, chart, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const note = (event: Event) => sessionStorage.setItem('moved', event.type);
    for (const type of ['animationstart', 'transitionrun']) addEventListener(type, note, true);
  });
  await home.open();
  await home.openChart(PENALTY);
  await chart.level('高风险').click();
  await chart.density('简图').click();
  await chart.head('立案').hover();
  await chart.head('立案').click();
  await chart.find.field.fill('受理');
  await chart.find.next.click();
  await chart.tools.getByRole('button', { name: '二维码' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await page.evaluate(() => sessionStorage.getItem('moved'))).toBeNull();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  const scrolling = await page.evaluate(
    () => getComputedStyle(document.documentElement).scrollBehavior,
  );
  expect(scrolling).toBe('auto');
});
