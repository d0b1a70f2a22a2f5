/** The frames of PostgreSQL's protocol, version 3, as far as a server must tell them apart. */

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;

/** Frames after which the server owes an answer: query, sync, function call, flush, end of a copy. */
const ENDS_BATCH = new Set([...'QSFHcf'].map((letter) => letter.charCodeAt(0)));
const TERMINATE = 'X'.charCodeAt(0);
const READY_FOR_QUERY = Buffer.from([0x5a, 0, 0, 0, 5]);

/** What a client sends first, before any frame has a letter. */
export type Opening = 'encryption' | 'cancel' | 'startup';

/** @returns the first opening and its length in bytes; undefined while it is incomplete */
export function readOpening(bytes: Buffer): { opening: Opening; length: number } | undefined {
  if (bytes.length < 8 || bytes.length < bytes.readInt32BE(0)) return undefined;
  const code = bytes.readInt32BE(4);
  const length = bytes.readInt32BE(0);
  if (code === SSL_REQUEST || code === GSS_REQUEST) return { opening: 'encryption', length };
  return { opening: code === CANCEL_REQUEST ? 'cancel' : 'startup', length };
}

/** @returns the length of the first whole batch: all frames up to one that wants an answer; 0 while there is none */
export function batchLength(bytes: Buffer): number {
  let end = 0;
  while (end + 5 <= bytes.length) {
    const letter = bytes[end] as number;
    end += 1 + bytes.readInt32BE(end + 1);
    if (end > bytes.length) return 0;
    if (ENDS_BATCH.has(letter) || letter === TERMINATE) return end;
  }
  return 0;
}

export function isTerminate(batch: Buffer): boolean {
  return batch[0] === TERMINATE;
}

/** Whether an answer ends with ReadyForQuery outside a transaction: its session holds nothing any more. */
export function endsIdle(answer: Buffer): boolean {
  const last = answer.subarray(-6);
  return last.subarray(0, 5).equals(READY_FOR_QUERY) && last[5] === 'I'.charCodeAt(0);
}

/** Ends whatever a session had begun. A sync first: after an error all else is skipped up to one. */
export const GIVE_UP = Buffer.concat([frame('S'), frame('Q', 'ROLLBACK\0')]);

function frame(letter: string, body = ''): Buffer {
  const bytes = Buffer.alloc(5 + body.length);
  bytes.write(letter);
  bytes.writeInt32BE(4 + body.length, 1);
  bytes.write(body, 5);
  return bytes;
}
