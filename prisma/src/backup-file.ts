import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';

/**
 * A backup is gzipped lines of JSON: a header, the rows of each table in the order of the header, and a footer
 * with the SHA-256 of all before it. Rows are never parsed here: the database wrote them and reads them.
 */
const FORMAT = 'lianfang-backup';
const VERSION = 1;

/** More than any row has; a file that claims more is none of ours, and would fill the memory. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;

const headerSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number().int(),
  at: z.iso.datetime(),
  migrations: z.array(z.strictObject({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(z.strictObject({ name: z.string(), rows: z.number().int().min(0) })),
});
const footerSchema = z.strictObject({ sha256: z.string() });

export type BackupHeader = z.infer<typeof headerSchema>;

/** Why a file cannot be restored, in a sentence for the administrator. */
export class BackupError extends Error {}

const NOT_OURS = 'This is no backup of Lianfang · 该文件不是廉防图的备份';
const DAMAGED =
  'The backup is damaged or cut off; nothing was changed · 备份文件已损坏或不完整，未做任何更改';
const NEWER =
  'The backup is of a newer release; nothing was changed · 备份来自更新的版本，请先升级，未做任何更改';

export function newerRelease(): BackupError {
  return new BackupError(NEWER);
}

/** The lines of a backup, from the facts of its header and the rows of its tables. */
export async function* writeLines(
  facts: Omit<BackupHeader, 'format' | 'version'>,
  rows: AsyncIterable<string>,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const header: BackupHeader = { format: FORMAT, version: VERSION, ...facts };
  yield* hashed(hash, JSON.stringify(header));
  for await (const row of rows) yield* hashed(hash, row);
  yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
}

function* hashed(hash: ReturnType<typeof createHash>, text: string): Generator<string> {
  const line = `${text}\n`;
  hash.update(line);
  yield line;
}

/** A part of a backup as it is met: its header first, then its rows. */
export type BackupPart = { header: BackupHeader } | { table: string; row: string };

/**
 * Reads a backup from beginning to end.
 * @throws {BackupError} as soon as something is wrong with it, at the latest at its end: look at all of it first
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const lines = splitLines(file);
  const hash = createHash('sha256');
  const header = parseHeader(await nextLine(lines, hash, NOT_OURS));
  yield { header };
  for (const { name, rows } of header.tables) {
    for (let n = 0; n < rows; n += 1) {
      yield { table: name, row: await nextLine(lines, hash, DAMAGED) };
    }
  }
  const expected = hash.digest('hex');
  const footer = footerSchema.safeParse(parseJson(await nextLine(lines, undefined, DAMAGED)));
  const rest = await lines.next();
  if (footer.data?.sha256 !== expected || !rest.done) throw new BackupError(DAMAGED);
}

function parseHeader(line: string): BackupHeader {
  const json = parseJson(line);
  const { format, version } = z
    .looseObject({ format: z.string(), version: z.number() })
    .catch({
      format: '',
      version: 0,
    })
    .parse(json);
  if (format !== FORMAT) throw new BackupError(NOT_OURS);
  if (version > VERSION) throw newerRelease();
  const { data } = headerSchema.safeParse(json);
  if (!data) throw new BackupError(DAMAGED);
  return data;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function nextLine(
  lines: AsyncGenerator<Buffer>,
  hash: ReturnType<typeof createHash> | undefined,
  ifNone: string,
): Promise<string> {
  const { value, done } = await lines.next().catch((error: NodeJS.ErrnoException) => {
    // zlib says that it is no gzip, that it ends too early or that its checksum is wrong.
    if (error.code?.startsWith('Z_')) throw new BackupError(ifNone);
    throw error;
  });
  if (done) throw new BackupError(ifNone);
  hash?.update(value);
  return value.toString('utf8', 0, value.length - 1);
}

/** Lines with their line feed. Not `readline`, for which U+2028 in a text ends a line too. */
async function* splitLines(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const text = createGunzip();
  source.once('error', (error) => text.destroy(error));
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of source.pipe(text) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield Buffer.concat([...pieces, chunk.subarray(from, end + 1)]);
      [pieces, length, from] = [[], 0, end + 1];
    }
    pieces.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > MAX_LINE_BYTES) throw new BackupError(NOT_OURS);
  }
  if (length > 0) throw new BackupError(DAMAGED);
}
