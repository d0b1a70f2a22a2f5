import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { PENALTY } from '../fixtures/seed.ts';
import { FLAGS, findChromium } from '../product/chromium.ts';
import { startProduct } from '../product/product.ts';

/** Draws the pictures of the README from the product as it is: 行政处罚类, and every 高 of the register. */
const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));

const dataFolder = await mkdtemp(join(tmpdir(), 'lianfang-picture-'));
const product = await startProduct(dataFolder);
const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 1180 }, locale: 'zh-CN' });
await page.goto(product.address);
await page.getByRole('link', { name: PENALTY, exact: true }).click();
await page.getByRole('heading', { level: 1, name: PENALTY }).waitFor();
await take('chart.png');
await page.goto(`${product.address}/risk-register?level=high`);
await page.getByRole('region', { name: '体检' }).getByRole('link').first().waitFor();
await take('register.png');
await browser.close();
await product.stop();
await rm(dataFolder, { recursive: true });

async function take(name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(FOLDER, name) });
  console.log(join(FOLDER, name));
}
