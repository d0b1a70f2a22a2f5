import { LRUCache } from 'lru-cache';
import { type Coding, encode } from '../../lib/content-coding.ts';
import type { ChartRepository } from './charts.repository.ts';

export type FrozenDocument = Record<Coding, Buffer>;

/** About 10,000 charts of the size of the seed's, in all codings. */
const KEPT_BYTES = 128 * 1024 * 1024;
const BEST_QUALITY = 11;

/**
 * The bytes of published versions, coded once and kept. They can never be stale: the database
 * refuses every change of a published version (decision 0003).
 */
export function keepFrozenDocuments(repository: ChartRepository) {
  const kept = new LRUCache<string, FrozenDocument>({
    maxSize: KEPT_BYTES,
    sizeCalculation: ({ identity, gzip, br }) => identity.length + gzip.length + br.length,
    fetchMethod: async (versionId) => freeze(await repository.readDocument(versionId)),
  });
  return (versionId: string): Promise<FrozenDocument> => kept.forceFetch(versionId);
}

async function freeze(document: string): Promise<FrozenDocument> {
  const identity = Buffer.from(document);
  const [gzip, br] = await Promise.all([
    encode(identity, 'gzip', BEST_QUALITY),
    encode(identity, 'br', BEST_QUALITY),
  ]);
  return { identity, gzip, br };
}
