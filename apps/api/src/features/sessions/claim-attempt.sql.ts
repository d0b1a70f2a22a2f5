const NEXT = `CASE WHEN f.last_at < now() - make_interval(secs => $5) THEN 1 ELSE f.failures + 1 END`;

function claim(source: string, key: string, lockSeconds: string): string {
  return `
  INSERT INTO login_failures AS f (key, failures, last_at)
  SELECT ${key}, 1, now() ${source}
  ON CONFLICT (key) DO UPDATE SET failures = ${NEXT}, last_at = now(),
    locked_until = now() + make_interval(secs => nullif(
      (${lockSeconds}::int[])[least(${NEXT}, cardinality(${lockSeconds}::int[]))], 0))
  WHERE f.locked_until IS NULL OR f.locked_until <= now()
  RETURNING locked_until`;
}

/**
 * Counts an attempt, and how long its failure locks, unless it is locked already: check and count are one
 * statement. The address comes first: one that is locked cannot lock names.
 * $1 key of the name · $2 its seconds by failure · $3 key of the address · $4 its seconds · $5 forgotten after
 */
export const CLAIM_ATTEMPT = `
WITH by_address AS (${claim('', '$3', '$4')}),
by_name AS (${claim('FROM by_address', '$1', '$2')})
SELECT n.locked_until AS username, a.locked_until AS address FROM by_name n, by_address a`;

/** Takes one attempt back, and its lock where it made one. $1 key of the address · $2 when its lock ends, or null */
export const TAKE_BACK_ATTEMPT = `
UPDATE login_failures SET failures = failures - 1, locked_until = nullif(locked_until, $2::timestamptz)
WHERE key = $1 AND failures > 1`;

/** $1 keys */
export const FIND_LOCK = `
SELECT ceil(extract(epoch FROM max(locked_until) - now()))::int AS seconds
FROM login_failures WHERE key = ANY ($1) AND locked_until > now()`;
