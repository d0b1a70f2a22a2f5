import { createHash } from 'node:crypto';
import type { Chart } from '@lianfang/contracts';
import { namesPersons, withoutPersons } from '@lianfang/domain';
import { LRUCache } from 'lru-cache';
import { type Coding, encode } from '../../lib/content-coding.ts';
import type { ChartRepository } from './charts.repository.ts';

type FrozenDocument = Record<Coding, Buffer> & { hash: string };

/** A version as it was frozen, and as the public reads it: the same where it names no person. */
export interface FrozenVersion {
  whole: FrozenDocument;
  withoutPersons: FrozenDocument;
}

/** About 10,000 charts of the size of the seed's, in all codings. */
const KEPT_BYTES = 128 * 1024 * 1024;
const BEST_QUALITY = 11;

/**
 * The bytes of published versions, coded once and kept. They can never be stale: the database
 * refuses every change of a published version (decision 0003).
 */
export function keepFrozenVersions(repository: ChartRepository) {
  const kept = new LRUCache<string, FrozenVersion>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ whole, withoutPersons: open }) =>
      sizeOf(whole) + (open === whole ? 0 : sizeOf(open)),
    fetchMethod: async (versionId) => {
      const { document, hash } = await repository.readDocument(versionId);
      return freezeVersion(document, hash);
    },
  });
  return (versionId: string): Promise<FrozenVersion> => kept.forceFetch(versionId);
}

async function freezeVersion(document: string, hash: string): Promise<FrozenVersion> {
  const whole = await freeze(document, hash);
  const chart: Chart = JSON.parse(document);
  if (!namesPersons(chart)) return { whole, withoutPersons: whole };
  const open = JSON.stringify(withoutPersons(chart));
  const openHash = createHash('sha256').update(open).digest('hex');
  return { whole, withoutPersons: await freeze(open, openHash) };
}

async function freeze(document: string, hash: string): Promise<FrozenDocument> {
  const identity = Buffer.from(document);
  const [gzip, br] = await Promise.all([
    encode(identity, 'gzip', BEST_QUALITY),
    encode(identity, 'br', BEST_QUALITY),
  ]);
  return { identity, gzip, br, hash };
}

function sizeOf({ identity, gzip, br }: FrozenDocument): number {
  return identity.length + gzip.length + br.length;
}
