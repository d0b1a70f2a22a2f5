import { reachedBy, readableBy } from '../../lib/reached.ts';

/** Whether persons are named: only to readers who reach the organisation by a role. */
const isInsider = (reader: string) =>
  `${reader} IS NOT NULL AND o.id IN ${reachedBy(reader, 'chart.read')}`;

/** The versions that charts show to everybody: the hot statement, so without a word about readers. $1 charts. */
export const FIND_PUBLIC = `
SELECT c.id AS "chartId", v.id AS "versionId", false AS "isInsider"
FROM charts c
JOIN organizations o ON o.id = c.organization_id
JOIN chart_versions v ON v.id = c.published_version_id
WHERE c.id = ANY ($1::uuid[]) AND coalesce(c.visibility, o.chart_visibility) = 'public'`;

/** The versions that charts show, each to the reader who asks. $1 charts · $2 their readers. */
export const FIND_PUBLISHED = `
SELECT a.place, v.id AS "versionId", ${isInsider('a.reader')} AS "isInsider"
FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS a(chart, reader, place)
JOIN charts c ON c.id = a.chart
JOIN organizations o ON o.id = c.organization_id
JOIN chart_versions v ON v.id = c.published_version_id
WHERE ${readableBy('a.reader')}`;

/** $1 chart · $2 number · $3 reader or null. */
export const FIND_VERSION = `
SELECT v.id AS "versionId", ${isInsider('$3::uuid')} AS "isInsider"
FROM charts c
JOIN organizations o ON o.id = c.organization_id
JOIN chart_versions v ON v.chart_id = c.id AND v.number = $2 AND v.published_at IS NOT NULL
WHERE c.id = $1 AND c.published_version_id IS NOT NULL AND ${readableBy('$3')}`;

/** For the source of a page, which everybody gets alike. $1 chart · $2 number, null: of the version it shows. */
export const FIND_TITLE = `
SELECT v.title
FROM charts c
JOIN organizations o ON o.id = c.organization_id
JOIN chart_versions v ON v.chart_id = c.id AND v.published_at IS NOT NULL
  AND CASE WHEN $2::int IS NULL THEN v.id = c.published_version_id ELSE v.number = $2 END
WHERE c.id = $1 AND coalesce(c.visibility, o.chart_visibility) = 'public'`;
