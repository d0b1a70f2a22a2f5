import type { Ability, ChartLive, Visibility } from '@lianfang/contracts';
import { abilitiesAt } from '@lianfang/domain';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Asker, Reader } from '../../lib/reader.ts';
import { hashOf } from '../../lib/validators.ts';
import type { ChartLiveRepository, LiveFacts, LiveRevision } from './chart-live.repository.ts';

export interface TaggedLive {
  live: ChartLive;
  /** The revisions that a write could overwrite, and a hash of all that this reader was told. */
  tag: string;
}

export function chartLiveService(charts: ChartLiveRepository) {
  async function read(chartId: string, reader: Reader | null): Promise<TaggedLive> {
    const facts = await charts.find(chartId, reader?.userId ?? null);
    if (!facts) throw new ProblemError('chart-not-found');
    return describeLive(facts, reader);
  }

  return {
    read,

    async changeVisibility(
      chartId: string,
      visibility: Visibility | null,
      { reader, actor }: Asker,
      ifMatch: string | undefined,
    ): Promise<TaggedLive> {
      const change = { chartId, readerId: reader.userId, visibility, actor };
      const isChanged = await charts.changeVisibility({ ...change, read: readTag(ifMatch) });
      const after = await read(chartId, reader);
      if (isChanged) return after;
      const may = after.live.abilities.includes('chart.set-visibility');
      throw new ProblemError(may ? 'stale' : 'forbidden');
    },
  };
}

function describeLive(facts: LiveFacts, reader: Reader | null): TaggedLive {
  const { visibility, effectiveVisibility, levels, stages, path } = facts;
  const abilities = abilitiesAt(reader?.grants ?? [], path).filter(isOfCharts);
  const live = { abilities, visibility, effectiveVisibility, levels, stages };
  const hash = hashOf(Buffer.from(JSON.stringify(live)));
  return { live, tag: `r${facts.revision}.${facts.organizationRevision}-${hash}` };
}

function isOfCharts(ability: Ability): boolean {
  return ability.startsWith('chart.');
}

/**
 * What a tag says was read. The hash is left out of account: a hand-over of a stage, or a role that was given
 * meanwhile, is no reason to refuse a change of visibility.
 * @throws {ProblemError} 428 without a tag, 412 where it cannot be one of ours; a weak one never matches
 */
function readTag(ifMatch: string | undefined): LiveRevision {
  if (ifMatch === undefined) throw new ProblemError('precondition-required');
  const [, revision, organizationRevision] =
    /^"r(\d{1,9})\.(\d{1,9})-[\w-]+"$/.exec(ifMatch.trim()) ?? [];
  if (revision === undefined || organizationRevision === undefined) throw new ProblemError('stale');
  return { revision: Number(revision), organizationRevision: Number(organizationRevision) };
}
