import { reachedBy, readableBy } from '../../lib/reached.ts';
import { UNHELD } from './unheld-posts.sql.ts';

/**
 * What is told to a reader, as the table `told` that the statements below begin with: found in a version by itself,
 * found between all charts that this reader may read, or by the day, as posts that nobody holds (`unheld`). A rule that
 * is switched off is not told of.
 * $1 reader or null · $2 organisation or null for any · $3 rules · $4 what was published before is overdue for review
 */
const TOLD = `
WITH RECURSIVE subtree(id) AS (
  SELECT id FROM organizations WHERE id = $2::uuid
  UNION ALL
  SELECT o.id FROM organizations o JOIN subtree s ON o.parent_id = s.id
),
silent(organization_id, rule) AS (
  SELECT organization_id, rule FROM switched_off_rules
  UNION
  SELECT o.id, s.rule FROM organizations o JOIN silent s ON o.parent_id = s.organization_id
),
-- In the order of the list, so that findings are put in order by numbers alone.
readable AS MATERIALIZED (
  SELECT row_number() OVER (ORDER BY o.name COLLATE "C", o.id, v.title COLLATE "C", c.id) AS n,
    c.id AS chart_id, v.id AS version_id, v.title, v.published_at, o.id AS organization_id, o.name AS organization_name,
    $2::uuid IS NULL OR o.id IN (SELECT id FROM subtree) AS is_asked
  FROM charts c
  JOIN chart_versions v ON v.id = c.published_version_id
  JOIN organizations o ON o.id = c.organization_id
  WHERE ${readableBy('$1')}
),
-- Each text at each level, and the first and the last chart that has it so: two charts tell of any other.
levels AS MATERIALIZED (
  SELECT a.folded, a.level, min(r.n) AS first, max(r.n) AS last
  FROM assessed_risks a JOIN readable r USING (version_id)
  WHERE 'same-risk-different-levels' = ANY ($3::finding_rule[])
  GROUP BY a.folded, a.level
),
${UNHELD},
found AS (
  SELECT version_id, rule, ordinal FROM findings WHERE rule = ANY ($3::finding_rule[])
  UNION ALL
  SELECT a.version_id, 'same-risk-different-levels', a.ordinal
  FROM assessed_risks a JOIN readable r USING (version_id)
  WHERE r.is_asked AND EXISTS (
    SELECT 1 FROM levels l WHERE l.folded = a.folded AND l.level <> a.level AND (l.first <> r.n OR l.last <> r.n))
  UNION ALL
  SELECT version_id, 'not-reviewed-for-a-year', 0
  FROM readable
  WHERE 'not-reviewed-for-a-year' = ANY ($3::finding_rule[]) AND published_at < $4
  UNION ALL
  SELECT version_id, rule, ordinal FROM unheld
),
told AS MATERIALIZED (
  SELECT r.n, r.organization_id, f.rule, f.ordinal
  FROM found f JOIN readable r USING (version_id)
  WHERE r.is_asked AND NOT EXISTS (
    SELECT 1 FROM silent s WHERE s.organization_id = r.organization_id AND s.rule = f.rule)
)`;

/** A page of them, the gravest first, with the exact total. $5 limit · $6 offset */
export const LIST_FINDINGS = `${TOLD},
on_page AS (SELECT n, rule, ordinal FROM told ORDER BY rule, n, ordinal LIMIT $5 OFFSET $6)
SELECT (SELECT count(*)::int FROM told) AS total, coalesce(json_agg(
  json_build_object(
    'id', p.rule || '.' || r.version_id || '.' || p.ordinal,
    'rule', p.rule,
    'organization', json_build_object('id', r.organization_id, 'name', r.organization_name),
    'chart', json_build_object('id', r.chart_id, 'title', r.title,
      'publishedAt', to_char(r.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
    'stage', (
      SELECT json_build_object('id', s.key, 'name', s.name, 'position', s.position)
      FROM stages s WHERE s.version_id = r.version_id AND s.key = coalesce(f.stage_key, a.stage_key, u.stage_key)),
    'riskPointId', coalesce(f.risk_key, a.risk_key),
    'text', coalesce(f.text, a.text, u.text),
    'slip', CASE WHEN f.slip_written IS NOT NULL
      THEN json_build_object('written', f.slip_written, 'meant', f.slip_meant) END,
    'level', a.level,
    'otherLevels', (
      SELECT coalesce(json_agg(l.level ORDER BY l.level), '[]') FROM levels l
      WHERE l.folded = a.folded AND l.level <> a.level AND (l.first <> p.n OR l.last <> p.n))
  ) ORDER BY p.rule, p.n, p.ordinal), '[]') AS items
FROM on_page p
JOIN readable r USING (n)
LEFT JOIN findings f ON f.version_id = r.version_id AND f.ordinal = p.ordinal AND f.rule = p.rule
LEFT JOIN assessed_risks a ON p.rule = 'same-risk-different-levels' AND a.version_id = r.version_id
  AND a.ordinal = p.ordinal
LEFT JOIN unheld u ON u.version_id = r.version_id AND u.rule = p.rule AND u.ordinal = p.ordinal`;

/**
 * How many of each rule, and of each organisation with what lies under it, so that each count is the total of the
 * list behind it. For whom a rule is off is told of organisations that the reader reaches.
 */
export const COUNT_FINDINGS = `${TOLD},
counted AS (SELECT rule, organization_id, count(*)::int AS n FROM told GROUP BY rule, organization_id),
owners AS (SELECT organization_id, sum(n) AS n FROM counted GROUP BY organization_id),
off AS (
  SELECT s.rule, count(DISTINCT r.organization_id)::int AS n
  FROM readable r JOIN silent s USING (organization_id)
  WHERE r.is_asked AND r.organization_id IN ${reachedBy('$1', 'organization.read')}
  GROUP BY s.rule
)
SELECT (SELECT coalesce(sum(n), 0)::int FROM counted) AS total,
  (SELECT coalesce(json_agg(json_build_object(
      'rule', asked.rule,
      'count', (SELECT coalesce(sum(n), 0) FROM counted c WHERE c.rule = asked.rule),
      'offCount', coalesce((SELECT n FROM off WHERE off.rule = asked.rule), 0)
    ) ORDER BY asked.rule), '[]')
    FROM unnest($3::finding_rule[]) AS asked(rule)) AS rules,
  (SELECT coalesce(json_agg(json_build_object('id', o.id, 'name', o.name, 'count', a.n)
      ORDER BY a.n DESC, o.name COLLATE "C", o.id), '[]')
    FROM (
      SELECT above.id, sum(w.n) AS n
      FROM owners w CROSS JOIN LATERAL unnest(organization_path(w.organization_id)) AS above(id)
      WHERE above.id IN (SELECT organization_id FROM owners)
      GROUP BY above.id
    ) a JOIN organizations o ON o.id = a.id) AS organizations`;
