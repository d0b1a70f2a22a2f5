import type { HandOver } from '@lianfang/contracts';
import { describePlace, type PlaceRow } from './places.ts';

const UNDO_WITHIN_MS = 24 * 60 * 60 * 1000;

export interface HandOverRow {
  id: string;
  kind: HandOver['kind'];
  organizationId: string;
  toPartyId: string;
  toName: string;
  merged: HandOver['merged'];
  from: Date;
  reason: string;
  byName: string;
  createdAt: Date;
  undoneAt: Date | null;
  undoneByName: string | null;
  isManaged: boolean;
}

/** A day; and what is still to come can be called off until it begins. */
export function undoUntil({ createdAt, from }: HandOverRow): Date {
  return new Date(Math.max(createdAt.getTime() + UNDO_WITHIN_MS, from.getTime()));
}

export function describeHandOver(found: HandOverRow, places: PlaceRow[]): HandOver {
  const { undoneAt, undoneByName } = found;
  const isOpen = found.isManaged && !undoneAt && undoUntil(found) > new Date();
  return {
    id: found.id,
    kind: found.kind,
    to: { id: found.toPartyId, name: found.toName },
    merged: found.merged,
    from: found.from.toISOString(),
    reason: found.reason,
    by: found.byName,
    createdAt: found.createdAt.toISOString(),
    undone: undoneAt && { at: undoneAt.toISOString(), by: undoneByName ?? '' },
    undoUntil: isOpen ? undoUntil(found).toISOString() : null,
    places: places.map(describePlace),
  };
}
