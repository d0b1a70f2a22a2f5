import type { Locator, Page } from '@playwright/test';

/** 用户管理, as an administrator finds things on it. */
export class UsersScreen {
  readonly page: Page;
  readonly table: Locator;
  readonly dialog: Locator;
  readonly query: Locator;
  /** What was just done. */
  readonly said: Locator;
  readonly separation: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('table', { name: '用户列表' });
    this.dialog = page.getByRole('dialog');
    this.query = page.getByRole('search', { name: '查询用户' });
    this.said = page.getByRole('main').getByRole('status').first();
    this.separation = page.getByRole('group').filter({ hasText: '三员分立' });
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/users${search}`);
    await this.table.waitFor();
  }

  row(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  /** What is done with somebody; what is done rarely lies behind 更多. */
  async choose(action: string, name: string, isRare = false): Promise<void> {
    if (isRare) await this.page.getByRole('button', { name: `更多：${name}` }).click();
    await this.page.getByRole('button', { name: `${action}：${name}` }).click();
    await this.dialog.waitFor();
  }

  async addGrant(role: string, organization?: string): Promise<void> {
    await this.dialog.getByLabel('角色', { exact: true }).selectOption({ label: role });
    if (organization) {
      const places = this.dialog.getByLabel('单位', { exact: true });
      const option = places.getByRole('option').filter({ hasText: organization });
      await places.selectOption((await option.first().getAttribute('value')) ?? '');
    }
    await this.dialog.getByRole('button', { name: '添加', exact: true }).click();
  }
}
