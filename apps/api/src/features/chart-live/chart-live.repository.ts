import type { ChartLive, Visibility } from '@lianfang/contracts';
import { type Actor, appendEntry, type Database } from '@lianfang/db';
import { isUuid } from '../../lib/uuid.ts';
import { CHANGE_VISIBILITY, FIND_LIVE } from './chart-live.sql.ts';

/** What a change of visibility could overwrite. */
export interface LiveRevision {
  revision: number;
  organizationRevision: number;
}

export interface LiveFacts extends Omit<ChartLive, 'abilities'>, LiveRevision {
  /** Its organisation and all above it. */
  path: string[];
}

interface ChangeFacts {
  chartId: string;
  readerId: string;
  read: LiveRevision;
  visibility: Visibility | null;
  actor: Actor;
}

interface ChangedRow {
  before: Visibility | null;
  organizationId: string;
  title: string;
}

export type ChartLiveRepository = ReturnType<typeof chartLiveRepository>;

export function chartLiveRepository({ pool, prisma }: Database) {
  return {
    async find(chartId: string, readerId: string | null): Promise<LiveFacts | undefined> {
      if (!isUuid(chartId)) return undefined;
      const { rows } = await pool.query<LiveFacts>(FIND_LIVE, [chartId, readerId]);
      return rows[0];
    },

    /** @returns false where the reader may not, or somebody was quicker; nothing is changed then */
    async changeVisibility(change: ChangeFacts): Promise<boolean> {
      const { chartId, readerId, read, visibility, actor } = change;
      if (!isUuid(chartId)) return false;
      return prisma.$transaction(async (tx) => {
        const [changed] = await tx.$queryRawUnsafe<ChangedRow[]>(
          CHANGE_VISIBILITY,
          chartId,
          readerId,
          read.revision,
          read.organizationRevision,
          visibility,
        );
        if (!changed) return false;
        await appendEntry(tx, actor, {
          action: 'chart.visibility-changed',
          object: { kind: 'chart', id: chartId, name: changed.title },
          organizationId: changed.organizationId,
          before: { visibility: changed.before },
          after: { visibility },
        });
        return true;
      });
    },
  };
}
