import type { Locator, Page } from '@playwright/test';
import { readQrCode } from '../fixtures/read-qr-code.ts';

/** The dialog that shows a link as a QR code. */
export class QrScreen {
  readonly dialog: Locator;
  readonly opener: Locator;
  readonly target: Locator;
  readonly link: Locator;
  readonly copy: Locator;
  readonly save: Locator;
  readonly picture: Locator;

  constructor(page: Page) {
    this.opener = page.getByRole('button', { name: '二维码', exact: true });
    this.dialog = page.getByRole('dialog', { name: '二维码' });
    this.target = this.dialog.getByRole('combobox', { name: '指向' });
    this.link = this.dialog.getByText(/^http/);
    this.copy = this.dialog.getByRole('button', { name: '复制链接' });
    this.save = this.dialog.getByRole('button', { name: '保存图片' });
    this.picture = this.dialog.getByRole('img', { name: /的二维码$/ });
  }

  /** What the picture says, as a phone in front of the screen reads it. */
  async scan(): Promise<string> {
    return readQrCode(await this.picture.screenshot());
  }
}
