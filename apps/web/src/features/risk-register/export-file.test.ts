import { afterEach, expect, test, vi } from 'vitest';
import { type ExportProgress, fetchExport } from './export-file.ts';

const TOTAL = 1000;
const encoder = new TextEncoder();

afterEach(() => vi.unstubAllGlobals());

/** What is told of a file that comes in these parts. */
async function follow(
  format: 'csv' | 'xlsx',
  parts: Uint8Array[],
  headers: Record<string, string> = { 'x-total-count': String(TOTAL) },
): Promise<ExportProgress[]> {
  const body = new ReadableStream({
    start(stream) {
      for (const part of parts) stream.enqueue(part);
      stream.close();
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body, { headers }));
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('window', {});
  const told: ExportProgress[] = [];
  await fetchExport('/export', format, {
    signal: new AbortController().signal,
    onProgress: (progress) => told.push(progress),
  });
  return told;
}

/** In parts as a network hands them over. */
function cut(bytesOfRow: number): Uint8Array[] {
  return Array.from({ length: 100 }, () => new Uint8Array((TOTAL * bytesOfRow) / 100));
}

test.each([50, 80, 120, 300])(
  'a workbook of %i bytes a row is told to be whole when it is, and not before',
  async (bytesOfRow) => {
    const told = await follow('xlsx', cut(bytesOfRow));
    const rows = told.map((progress) => progress.rows);
    expect([...rows].sort((a, b) => a - b)).toEqual(rows);
    expect(rows.slice(0, -1).every((count) => count <= TOTAL * 0.95)).toBe(true);
    expect(told[told.length - 1]).toEqual({ bytes: TOTAL * bytesOfRow, rows: TOTAL, total: TOTAL });
  },
);

test('half of a usual workbook is told as about half', async () => {
  const told = await follow('xlsx', cut(80));
  expect(told[49]?.rows).toBeGreaterThan(TOTAL * 0.4);
  expect(told[49]?.rows).toBeLessThan(TOTAL * 0.6);
});

test('rows of a text table are counted', async () => {
  const parts = ['风险点\r\n', ...Array.from({ length: TOTAL }, () => '一\r\n')];
  const told = await follow(
    'csv',
    parts.map((part) => encoder.encode(part)),
  );
  expect(told.slice(0, 3).map(({ rows }) => rows)).toEqual([0, 1, 2]);
  expect(told[told.length - 1]?.rows).toBe(TOTAL);
});

test('without a total the rows of a workbook are estimated to its end', async () => {
  const told = await follow('xlsx', cut(80), {});
  expect(told[told.length - 1]).toEqual({ bytes: TOTAL * 80, rows: TOTAL, total: undefined });
});
