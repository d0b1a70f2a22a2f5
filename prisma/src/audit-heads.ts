import { appendFile, mkdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Queryable, RecordedHead } from './audit-chain.ts';

/** In the data folder: what the head of the log was, day by day. */
export const HEADS_FILE = 'audit-heads.jsonl';

const headSchema = z.strictObject({
  at: z.iso.datetime(),
  sequence: z.number().int().min(0),
  hash: z.string(),
});
const rowsSchema = z.tuple([headSchema.omit({ at: true })]);

export type NotedHead = z.infer<typeof headSchema>;

/** A line of a heads file that is none. */
export class HeadsError extends Error {}

/**
 * Notes the newest entry outside the database. Whoever cuts off the end of the log, or makes the whole chain
 * anew, would have to find every copy of this file too.
 */
export async function noteHead(db: Queryable, folder: string, at: Date): Promise<NotedHead> {
  const { rows } = await db.query('SELECT sequence::float8 AS sequence, hash FROM audit_head');
  const head = { at: at.toISOString(), ...rowsSchema.parse(rows)[0] };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await appendFile(join(folder, HEADS_FILE), `${JSON.stringify(head)}\n`, { mode: 0o600 });
  return head;
}

/** When another log takes the place of the one they tell of: its end would look cut off for ever. */
export async function setHeadsAside(folder: string, time: string): Promise<void> {
  try {
    await rename(join(folder, HEADS_FILE), join(folder, `before-${time}-${HEADS_FILE}`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** @throws {HeadsError} naming the first line that is none */
export async function readHeads(file: string): Promise<RecordedHead[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, n) => {
    if (line.trim() === '') return [];
    const head = parseHead(line);
    if (!head) {
      throw new HeadsError(`Line ${n + 1} of ${file} is no head · 第 ${n + 1} 行不是链尾记录`);
    }
    return [head];
  });
}

function parseHead(line: string): NotedHead | undefined {
  try {
    return headSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
