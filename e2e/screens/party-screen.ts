import { expect, type Locator, type Page } from '@playwright/test';

/** 责任人: the list of them, and the page of one. */
export class PartyScreen {
  readonly page: Page;
  readonly query: Locator;
  readonly dialog: Locator;
  /** What the page says after something was done. */
  readonly said: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.query = page.getByRole('search', { name: '查询责任人' });
    this.dialog = page.getByRole('dialog');
    this.said = page.getByRole('main').getByRole('status').first();
    this.rows = page.getByRole('table', { name: '责任人列表' }).locator('tbody tr');
  }

  async openList(): Promise<void> {
    await this.page.goto('/responsible-parties');
    await this.rows.first().waitFor();
  }

  /** A post of its own, so that journeys leave each other alone; its page is open afterwards. */
  async createPost(name: string): Promise<void> {
    await this.openList();
    await this.page.getByRole('button', { name: '新建责任人' }).click();
    await this.dialog.getByLabel('名称').fill(name);
    await this.dialog.getByRole('button', { name: '保存' }).click();
    await expect(this.heading(name)).toBeVisible();
  }

  row(name: string): Locator {
    const link = this.page.getByRole('link', { name, exact: true });
    return this.rows.filter({ has: link });
  }

  /** The page of a party, by way of the list. */
  async open(name: string): Promise<void> {
    await this.openList();
    await this.row(name).getByRole('link', { name, exact: true }).click();
    await expect(this.heading(name)).toBeVisible();
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  /** A row of the appointments. */
  appointment(holder: string): Locator {
    const rows = this.page.getByRole('table', { name: '任职情况' }).locator('tbody tr');
    return rows.filter({ hasText: holder });
  }

  async choose(action: string): Promise<void> {
    await this.page.getByRole('button', { name: action, exact: true }).click();
    await this.dialog.waitFor();
  }

  async appoint(name: string, from: string): Promise<void> {
    await this.choose('任命');
    await this.dialog.getByLabel('任职人姓名').fill(name);
    await this.dialog.getByLabel('任职日期', { exact: true }).fill(from);
    await this.dialog.getByLabel('事由').fill('任命文件');
    await this.dialog.getByRole('button', { name: '任命' }).click();
    await expect(this.said).toHaveText(new RegExp(`已任命“${name}”`));
  }

  /** Of whoever has an account by that name, which the dialog finds by itself. */
  async appointWithAccount(
    { name, username }: { name: string; username: string },
    { from, to }: { from: string; to: string },
  ): Promise<void> {
    await this.choose('任命');
    await this.dialog.getByLabel('任职人姓名').fill(name);
    const ownAccount = this.dialog.getByLabel(/^此人的账号/).locator('option:checked');
    await expect(ownAccount).toHaveText(`${name}（${username}）`);
    await this.dialog.getByLabel('任职日期', { exact: true }).fill(from);
    await this.dialog.getByLabel('结束日期（可不填）').fill(to);
    await this.dialog.getByLabel('事由').fill('任命文件');
    await this.dialog.getByRole('button', { name: '任命' }).click();
    await expect(this.said).toHaveText(/已任命/);
  }

  /** Something about one appointment that takes nothing but a reason. */
  async act(action: string, name: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: `${action}：${name}` }).click();
    await this.dialog.getByLabel('事由').fill(reason);
    await this.dialog.getByRole('button', { name: action }).click();
    await expect(this.dialog).toHaveCount(0);
  }

  async relieve(name: string, lastDay: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: `免任：${name}` }).click();
    await this.dialog.getByLabel('最后任职日期').fill(lastDay);
    await this.dialog.getByLabel('事由').fill(reason);
    await this.dialog.getByRole('button', { name: '免任' }).click();
    await expect(this.said).toHaveText(new RegExp(`已免去“${name}”的任职`));
  }
}
