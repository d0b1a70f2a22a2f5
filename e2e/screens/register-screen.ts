import type { Locator, Page } from '@playwright/test';

/** The register, as an officer finds things on it. */
export class RegisterScreen {
  readonly page: Page;
  readonly query: Locator;
  readonly list: Locator;
  readonly total: Locator;
  readonly table: Locator;
  /** Without the heading and without what is opened below a row. */
  readonly rows: Locator;
  readonly matrix: Locator;
  readonly paging: Locator;
  /** On a chart: where in the register one is. */
  readonly trail: Locator;
  readonly markedRisk: Locator;

  constructor(page: Page) {
    this.page = page;
    this.query = page.getByRole('search', { name: /^(查询台账|Search the register)$/ });
    this.list = page.getByRole('region', { name: /^(风险点|Risk points)$/ });
    this.total = this.list.getByRole('status').first();
    this.table = page.getByRole('table', { name: /^(风险台账|Risk register)$/ });
    this.rows = this.table.locator('tbody tr[data-row]');
    this.matrix = page.getByRole('table', { name: /^(等级|Level) × / });
    this.paging = page.getByRole('navigation', { name: /^(分页|Pages)$/ });
    this.trail = page.getByRole('navigation', { name: /^(台账中的位置|Place in the register)$/ });
    this.markedRisk = page.getByRole('article').locator('li[aria-current="true"]');
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/risk-register${search}`);
    await this.rows.first().waitFor();
  }

  level(name: string): Locator {
    return this.query.getByRole('button', { name });
  }

  /** 类别 or 责任人: opens the choice and ticks one of it. */
  async choose(what: string, option: string): Promise<void> {
    const choice = this.query.getByRole('group', { name: what });
    await choice.getByRole('button').first().click();
    await choice.getByRole('checkbox', { name: option }).check();
    await this.page.keyboard.press('Escape');
  }

  async find(words: string): Promise<void> {
    await this.query.getByRole('searchbox', { name: '字词' }).fill(words);
    await this.query.getByRole('button', { name: '查询' }).click();
  }

  /** What opens a row. */
  link(row: Locator): Locator {
    return row.locator('[data-open-row]');
  }

  async chooseSide(side: string): Promise<void> {
    const shown = `等级 × ${side}`;
    await this.page.getByLabel('按什么分布').selectOption({ label: shown });
    await this.page.getByRole('table', { name: shown }).waitFor();
  }

  heading(column: string): Locator {
    return this.table.getByRole('columnheader', { name: column });
  }

  step(name: string): Locator {
    return this.trail.getByRole('link', { name });
  }
}
