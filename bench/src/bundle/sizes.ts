import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface Sizes {
  plain: number;
  gz: number;
  br: number;
}

/** The bytes that the server sends of a file: the coded file beside it, or the file itself where there is none. */
export async function sizesOf(folder: string, file: string): Promise<Sizes> {
  const path = join(folder, file);
  const sent = (coded: string) => stat(existsSync(coded) ? coded : path);
  const [plain, gz, br] = await Promise.all([stat(path), sent(`${path}.gz`), sent(`${path}.br`)]);
  return { plain: plain.size, gz: gz.size, br: br.size };
}

export function sumOf(all: Sizes[]): Sizes {
  return all.reduce((sum, { plain, gz, br }) => ({
    plain: sum.plain + plain,
    gz: sum.gz + gz,
    br: sum.br + br,
  }));
}
