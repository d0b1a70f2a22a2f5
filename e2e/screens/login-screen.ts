import type { Locator, Page } from '@playwright/test';

export interface Credentials {
  username: string;
  password: string;
}

/** Where one logs in, and the corner of the header where one finds oneself afterwards. */
export class LoginScreen {
  readonly page: Page;
  readonly heading: Locator;
  readonly username: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  /** What was wrong. */
  readonly summary: Locator;
  readonly navigation: Locator;

  constructor(page: Page) {
    this.page = page;
    const main = page.getByRole('main');
    this.heading = main.getByRole('heading', { level: 1 });
    this.username = main.getByLabel(/^(用户名|Account name)$/);
    this.password = main.getByLabel(/^(密码|Password)$/);
    this.submit = main.getByRole('button', { name: /^(登录|Log in)$/ });
    this.summary = main.getByRole('alert').filter({ has: page.getByRole('heading') });
    this.navigation = page.getByRole('navigation', { name: /^(主导航|Main)$/ });
  }

  async open(returnTo?: string): Promise<void> {
    const search = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
    await this.page.goto(`/login${search}`);
    await this.submit.waitFor();
  }

  async send({ username, password }: Credentials): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
    await this.submit.click();
  }

  /** Logged in without looking at it: for journeys that begin there. */
  async enter({ username, password }: Credentials): Promise<void> {
    const { status } = await this.post('/api/v1/session', { username, password });
    if (status !== 200) throw new Error(`${username} was not let in: ${status}`);
  }

  /** Sent by the page itself: Playwright's own requests do not know the names that the browser does. */
  async ask(
    method: 'GET' | 'POST',
    path: string,
    body?: object,
  ): Promise<{ status: number; answer: unknown }> {
    // The drawing that the icon is made of: home took a second to load and to draw, 200 times over all journeys. A page
    // made up by the journey is of no address space, and may not ask a server on plain HTTP.
    if (this.page.url() === 'about:blank') await this.page.goto('/favicon.svg');
    const init = {
      method,
      ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    };
    return this.page.evaluate(
      async ([url, request]) => {
        const response = await fetch(url, request);
        const text = await response.text();
        return { status: response.status, answer: text === '' ? null : JSON.parse(text) };
      },
      [path, init] as const,
    );
  }

  post(path: string, body: object): Promise<{ status: number; answer: unknown }> {
    return this.ask('POST', path, body);
  }

  menu(name: string): Locator {
    return this.page.getByRole('banner').getByRole('button', { name });
  }

  async logOut(name: string): Promise<void> {
    await this.menu(name).click();
    await this.page.getByRole('button', { name: '退出登录' }).click();
    await this.submit.waitFor();
  }
}
