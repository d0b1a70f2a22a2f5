import type { Locator, Page } from '@playwright/test';

/** The list of charts, as a reader finds things on it. */
export class HomeScreen {
  readonly page: Page;
  readonly cards: Locator;
  readonly query: Locator;

  constructor(page: Page) {
    this.page = page;
    this.cards = page.getByRole('article');
    this.query = page.getByRole('search', { name: /^(查询防控图|Find charts)$/ });
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/${search}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  card(title: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  /** 按类别 or 按单位. */
  grouping(name: string): Locator {
    return this.page.getByRole('group', { name: '分组方式' }).getByRole('button', { name });
  }

  titles(): Promise<string[]> {
    return this.cards.getByRole('heading', { level: 3 }).allInnerTexts();
  }

  async openChart(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }
}
