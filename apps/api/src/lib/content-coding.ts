import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

/** In order of preference where the reader accepts several. */
const CODINGS = ['br', 'gzip', 'identity'] as const;
export type Coding = (typeof CODINGS)[number];

/** Below this a coded body is no smaller on the wire: both fit into the first packet. */
const WORTH_CODING_BYTES = 1024;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

export function chooseCoding(request: IncomingMessage, size: number): Coding {
  if (size < WORTH_CODING_BYTES) return 'identity';
  const accepted = new Negotiator(request).encodings([...CODINGS]);
  return CODINGS.find((coding) => accepted.includes(coding)) ?? 'identity';
}

/** @param quality of brotli: 4 while the reader waits, 11 for bytes that are kept */
export async function encode(body: Buffer, coding: Coding, quality: number): Promise<Buffer> {
  if (coding === 'identity') return body;
  if (coding === 'gzip') return toGzip(body);
  return toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
