import { endOfBeijingDay } from '@lianfang/domain';
import { answersAt, isToldOf, isVacantAt, type Moment, NOW } from '../../lib/answering.ts';
import type { Parameters } from './parameters.sql.ts';

/** The organisations that a reader reaches, in a statement that begins with them. */
export const REACHED = '(SELECT id FROM reached)';

/** Now, or the last moment of the day that the register is asked for. */
export function momentOf(asOf: string | undefined, parameters: Parameters): Moment {
  if (asOf === undefined) return NOW;
  const last = new Date(endOfBeijingDay(asOf).getTime() - 1);
  const at = `${parameters.add(last)}::timestamptz`;
  // The database knows no day of the year 0, which a filter may name.
  const day = `((${at} AT TIME ZONE 'UTC') + interval '8 hours')::date`;
  return { at, day, isInUse: `(p.retired_at IS NULL OR p.retired_at > ${at})` };
}

/** The stages for which a vacant post answers that the reader is told of, as a table, to stand after `reached`. */
export function vacantStages(asOf: string | undefined, parameters: Parameters): string {
  const moment = momentOf(asOf, parameters);
  return `vacant_stages(key) AS MATERIALIZED (
    SELECT a.stage_key FROM responsible_parties p
    JOIN stage_assignments a ON a.party_id = p.id AND ${answersAt(moment)}
    JOIN charts c ON c.id = a.chart_id
    WHERE ${isVacantAt(moment)} AND ${isToldOf('c.organization_id', REACHED)})`;
}
