import { createHash } from 'node:crypto';
import type { Chart } from '@lianfang/contracts';
import { namesPersons, withoutPersons } from '@lianfang/domain';
import { LRUCache } from 'lru-cache';
import { type Coding, encode } from '../../lib/content-coding.ts';
import type { DrawChart, Drawn } from '../../lib/page-source.ts';
import type { ChartRepository } from './charts.repository.ts';

type FrozenDocument = Record<Coding, Buffer> & { hash: string };

/** A version as it was frozen, and as the public reads it: the same where it names no person. */
export interface FrozenVersion {
  whole: FrozenDocument;
  withoutPersons: FrozenDocument;
}

/** About 10,000 charts of the size of the seed's, in all codings. */
const KEPT_BYTES = 128 * 1024 * 1024;
/** Some 500 charts of the size of the seed's. */
const DRAWN_BYTES = 32 * 1024 * 1024;
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

/** Charts as the public sees their page first, drawn once for each version and address. */
export function keepDrawnCharts(repository: ChartRepository, draw: DrawChart) {
  const kept = new LRUCache<string, Drawn>({
    maxSize: DRAWN_BYTES,
    sizeCalculation: ({ html }) => html.length,
  });
  return async (versionId: string, path: string): Promise<Drawn> => {
    const key = `${versionId} ${path}`;
    const known = kept.get(key);
    if (known) return known;
    const { document, hash } = openDocument(await repository.readDocument(versionId));
    const drawn = { html: draw(JSON.parse(document), path), hash };
    kept.set(key, drawn);
    return drawn;
  };
}

async function freezeVersion(document: string, hash: string): Promise<FrozenVersion> {
  const whole = await freeze(document, hash);
  const open = openDocument({ document, hash });
  if (open.hash === hash) return { whole, withoutPersons: whole };
  return { whole, withoutPersons: await freeze(open.document, open.hash) };
}

/** As the public reads it. */
function openDocument(frozen: { document: string; hash: string }) {
  const chart: Chart = JSON.parse(frozen.document);
  if (!namesPersons(chart)) return frozen;
  const document = JSON.stringify(withoutPersons(chart));
  return { document, hash: createHash('sha256').update(document).digest('hex') };
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
