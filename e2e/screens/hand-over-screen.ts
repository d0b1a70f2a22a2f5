import type { Page } from '@playwright/test';
import { inDays } from '../fixtures/in-days.ts';
import { expect } from '../fixtures/office.ts';
import { PartyScreen } from './party-screen.ts';

/** The page where the stages of a party are chosen, opened as its keeper would. */
export async function openHandOver(page: Page, from: string): Promise<void> {
  const party = new PartyScreen(page);
  await party.openList();
  await party.row(from).getByRole('link', { name: from }).click();
  await expect(party.heading(from)).toBeVisible();
  await page.getByRole('button', { name: '移交', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '移交环节' })).toBeVisible();
}

export async function fillHandOver(page: Page, to: string, from = inDays(0)): Promise<void> {
  const form = page.getByRole('form', { name: '移交环节' });
  await form.getByLabel('查找接收责任人').fill(to);
  const takers = form.getByLabel('接收责任人', { exact: true });
  const options = takers.getByRole('option');
  await expect(options).toHaveCount(2);
  // Those found for earlier words stand there until the answer comes.
  await expect(options.last()).toContainText(to);
  await takers.selectOption({ index: 1 });
  await form.getByLabel('生效日期').fill(from);
  await form.getByLabel('事由').fill('退休');
}
