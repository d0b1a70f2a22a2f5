import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { spreadOf } from '../ladder/statistics.ts';
import type { Registers } from './servers.ts';

export interface ExportRate {
  format: string;
  rows: number;
  rowsPerSecond: number;
  /** Resident memory of the server at its most, beyond what it had before. */
  extraMiB: number;
  fileMiB: number;
}

const TIMES = 3;
const SAMPLE_EVERY_MS = 20;
const MIB = 1024 * 1024;

/** A whole export, three times; the medians. */
export async function measureExport(
  registers: Registers,
  { format, query }: { format: string; query: string },
): Promise<ExportRate> {
  const url = `${registers.ours.address}/api/v1/risk-register/export?format=${format}&${query}`;
  const exports: ExportRate[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const measured = await measureOnce(url, registers);
    exports.push({ format, ...measured });
  }
  const median = (of: (one: ExportRate) => number) => spreadOf(exports.map(of)).median;
  return {
    format,
    rows: median(({ rows }) => rows),
    rowsPerSecond: median(({ rowsPerSecond }) => rowsPerSecond),
    extraMiB: Math.max(...exports.map(({ extraMiB }) => extraMiB)),
    fileMiB: median(({ fileMiB }) => fileMiB),
  };
}

async function measureOnce(url: string, { ours: { pid }, cookie }: Registers) {
  const before = residentMiB(pid);
  let most = before;
  let isDone = false;
  const watching = (async () => {
    while (!isDone) {
      most = Math.max(most, residentMiB(pid));
      await wait(SAMPLE_EVERY_MS);
    }
  })();
  const started = performance.now();
  const { rows, bytes } = await download(url, cookie);
  const seconds = (performance.now() - started) / 1000;
  isDone = true;
  await watching;
  return { rows, rowsPerSecond: rows / seconds, extraMiB: most - before, fileMiB: bytes / MIB };
}

function download(url: string, cookie: string): Promise<{ rows: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie } }, (response) => {
      let bytes = 0;
      if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`));
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once('end', () =>
        resolve({ rows: Number(response.headers['x-total-count']), bytes }),
      );
      response.once('error', reject);
    }).once('error', reject);
  });
}

/** Linux alone tells it. */
function residentMiB(pid: number): number {
  const [, kib = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kib) / 1024;
}
