import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { addressVariable, type Data, PUBLIC_URL } from './addresses.ts';
import { findChromium } from './chromium.ts';
import { type Product, startProduct } from './product.ts';
import { copyTemplate, makeTemplate } from './template.ts';

const ARRANGE = fileURLToPath(new URL('./arrange-charts.ts', import.meta.url));

/** The product twice: with the seed it loads by itself, and with charts that the seed has none of. */
export default async function startProducts(): Promise<() => Promise<void>> {
  findChromium();
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-e2e-'));
  const running: Product[] = [];
  async function start(data: Data, dataFolder: string, publicUrl?: string): Promise<void> {
    const product = await startProduct(dataFolder, { publicUrl });
    running.push(product);
    process.env[addressVariable(data)] = product.address;
  }
  async function stop(): Promise<void> {
    const outcomes = await Promise.allSettled(running.map((product) => product.stop()));
    await rm(folder, { recursive: true, force: true });
    throwReasons(outcomes);
  }
  async function startArranged(): Promise<void> {
    const dataFolder = join(folder, 'arranged');
    await copyTemplate(dataFolder);
    await promisify(execFile)(process.execPath, [ARRANGE, dataFolder]);
    await start('arranged', dataFolder, PUBLIC_URL);
  }

  try {
    await makeTemplate(join(folder, 'template'));
    const starts = [start('seeded', join(folder, 'seeded')), startArranged()];
    throwReasons(await Promise.allSettled(starts));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function throwReasons(outcomes: PromiseSettledResult<void>[]): void {
  const reasons = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  if (reasons.length > 0) throw new AggregateError(reasons, String(reasons[0]));
}
