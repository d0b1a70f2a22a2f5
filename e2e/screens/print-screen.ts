import type { Locator, Page } from '@playwright/test';
import { type PdfPage, readPdf } from '../fixtures/read-pdf.ts';

/** Printing a chart: the dialog, and what comes out of the printer. */
export class PrintScreen {
  readonly page: Page;
  readonly button: Locator;
  readonly dialog: Locator;
  readonly status: Locator;
  readonly sheets: Locator;

  constructor(page: Page) {
    this.page = page;
    this.button = page.getByRole('button', { name: '打印', exact: true });
    this.dialog = page.getByRole('dialog', { name: '打印本图' });
    this.status = this.dialog.getByRole('status');
    this.sheets = this.dialog.getByRole('region', { name: '打印预览' }).getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.button.click();
    await this.sheets.first().waitFor();
  }

  choose(option: string): Promise<void> {
    return this.dialog.getByRole('radio', { name: option }).check();
  }

  /** Printing without the dialog is fetched when the page has nothing else to do. */
  async waitUntilFetched(): Promise<void> {
    await this.page.waitForFunction(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const isFetched = 'sheets' in document.documentElement.dataset;
      window.dispatchEvent(new Event('afterprint'));
      return isFetched;
    });
  }

  /** What the browser prints now, whatever its dialog would say about paper. */
  async print(): Promise<PdfPage[]> {
    return readPdf(await this.page.pdf({ preferCSSPageSize: true }));
  }

  /** Where the rows stand on the sheets that are printed, in CSS pixels from the top of their sheet. */
  async measureRows(): Promise<{ top: number; bottom: number; foot: number }[][]> {
    await this.page.emulateMedia({ media: 'print' });
    const sheets = await this.page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const found = [...document.querySelectorAll('body > div:last-child > section')];
      const measured = found.map((sheet) => {
        const { top } = sheet.getBoundingClientRect();
        const foot = sheet.querySelector('footer')?.getBoundingClientRect().top ?? Number.NaN;
        return [...sheet.querySelectorAll('[data-block]')].map((row) => {
          const box = row.getBoundingClientRect();
          return { top: box.top - top, bottom: box.bottom - top, foot: foot - top };
        });
      });
      window.dispatchEvent(new Event('afterprint'));
      return measured;
    });
    await this.page.emulateMedia({ media: null });
    return sheets;
  }
}
