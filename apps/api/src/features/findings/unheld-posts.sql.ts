import { answersAt, isToldOf, isVacantAt, NOW } from '../../lib/answering.ts';
import { reachedBy } from '../../lib/reached.ts';

/**
 * Posts that answer today in the charts `readable` and that nobody holds, as the rules tell of them: a stage that is
 * 高 with all of its vacant posts, and each post of a chart at the first stage it answers for. $1 reader or null · $3 rules
 */
export const UNHELD = `
vacancies AS MATERIALIZED (
  SELECT r.version_id, s.key AS stage_key, s.position, p.id AS party_id, p.name,
    s.risk_level = 'high' OR EXISTS (
      SELECT 1 FROM risk_points k
      WHERE k.version_id = s.version_id AND k.stage_key = s.key AND k.risk_level = 'high') AS is_high
  FROM responsible_parties p
  JOIN stage_assignments a ON a.party_id = p.id AND ${answersAt(NOW)}
  JOIN readable r ON r.chart_id = a.chart_id AND r.is_asked
  JOIN stages s ON s.version_id = r.version_id AND s.key = a.stage_key
  WHERE $3::finding_rule[] && '{high-with-vacant-post,party-without-holder}' AND ${isVacantAt(NOW)}
    AND ${isToldOf('r.organization_id', reachedBy('$1', 'chart.read'))}
),
unheld AS MATERIALIZED (
  SELECT version_id, 'high-with-vacant-post'::finding_rule AS rule, position AS ordinal, stage_key,
    string_agg(name, '、' ORDER BY name COLLATE "C", party_id) AS text
  FROM vacancies
  WHERE is_high AND 'high-with-vacant-post' = ANY ($3::finding_rule[])
  GROUP BY version_id, position, stage_key
  UNION ALL
  SELECT version_id, 'party-without-holder',
    row_number() OVER (PARTITION BY version_id ORDER BY position, name COLLATE "C", party_id)::int, stage_key, name
  FROM (SELECT DISTINCT ON (version_id, party_id) * FROM vacancies ORDER BY version_id, party_id, position) first
  WHERE 'party-without-holder' = ANY ($3::finding_rule[])
)`;
