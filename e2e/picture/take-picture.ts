import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { PENALTY } from '../fixtures/seed.ts';
import { FLAGS, findChromium } from '../product/chromium.ts';
import { startProduct } from '../product/product.ts';

/** Draws the picture of the README from the product as it is: 行政处罚类, the first screenful and a half. */
const PICTURE = fileURLToPath(new URL('../../docs/images/chart.png', import.meta.url));

const dataFolder = await mkdtemp(join(tmpdir(), 'lianfang-picture-'));
const product = await startProduct(dataFolder);
const browser = await chromium.launch({ executablePath: findChromium(), args: FLAGS });
const page = await browser.newPage({ viewport: { width: 1440, height: 1180 }, locale: 'zh-CN' });
await page.goto(product.address);
await page.getByRole('link', { name: PENALTY, exact: true }).click();
await page.getByRole('heading', { level: 1, name: PENALTY }).waitFor();
await page.mouse.move(0, 0);
await mkdir(dirname(PICTURE), { recursive: true });
await page.screenshot({ path: PICTURE });
await browser.close();
await product.stop();
await rm(dataFolder, { recursive: true });
console.log(PICTURE);
