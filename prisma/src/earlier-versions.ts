import { RISK_LEVELS } from '@lianfang/contracts';
import { z } from 'zod';

/** Changes of levels and measures that are looked back at: one every other day for a year. */
const MOST_CHANGES = 200;

const riskLevel = z.enum(RISK_LEVELS).nullable();
const measures = z.array(z.object({ id: z.string(), text: z.string() }));

export const earlierVersionSchema = z.object({
  chartMeasures: measures,
  stages: z.array(
    z.object({
      id: z.string(),
      riskLevel,
      riskPoints: z.array(z.object({ id: z.string(), riskLevel })),
      controlMeasures: measures,
    }),
  ),
});

/**
 * SQL of what was published of a chart before its version `v`: levels and measures alone, from the first on. Most of
 * hundreds of versions correct a text, and say of these what the one before them said; those are left out.
 */
export const EARLIER_VERSIONS = `
SELECT coalesce(json_agg(facts ORDER BY number), '[]') FROM (
  SELECT number, facts FROM (
    SELECT p.number, f.facts, lag(f.facts) OVER (ORDER BY p.number) AS before
    FROM chart_versions p
    CROSS JOIN LATERAL (SELECT p.document::jsonb AS document) d
    CROSS JOIN LATERAL (
      SELECT jsonb_build_object('chartMeasures', d.document -> 'chartMeasures', 'stages', jsonb_agg(
        jsonb_build_object(
          'id', s -> 'id', 'riskLevel', s -> 'riskLevel', 'controlMeasures', s -> 'controlMeasures',
          'riskPoints', (
            SELECT coalesce(jsonb_agg(r - 'text' - 'position'), '[]') FROM jsonb_array_elements(s -> 'riskPoints') r))
      )) AS facts
      FROM jsonb_array_elements(d.document -> 'stages') s) f
    WHERE p.chart_id = v.chart_id AND p.number < v.number AND p.published_at IS NOT NULL) told
  WHERE facts IS DISTINCT FROM before
  ORDER BY number DESC LIMIT ${MOST_CHANGES}) changed`;
