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
 * statement. The address comes first: one that is locked cannot lock names. How many of its failures were with
 * this name is counted beside it, to be taken back when the right password comes.
 * $1 key of the name · $2 its seconds by failure · $3 key of the address · $4 its seconds · $5 forgotten after ·
 * $6 key of both
 */
export const CLAIM_ATTEMPT = `
WITH by_address AS (${claim('', '$3', '$4')}),
by_name AS (${claim('FROM by_address', '$1', '$2')}),
by_both AS (${claim('FROM by_name', '$6', 'ARRAY[0]')})
SELECT n.locked_until AS username, a.locked_until AS address FROM by_name n, by_address a, by_both`;

/**
 * Takes back what a name has failed, and what it failed from this address, with the lock where this attempt made one.
 * The rows are locked in the order of the claim, or the two could wait for each other.
 * $1 key of the name · $2 key of the address · $3 key of both · $4 when the lock of the address ends, or null
 */
export const FORGIVE_ATTEMPT = `
WITH held AS (
  SELECT key, failures FROM login_failures WHERE key IN ($1, $2, $3) ORDER BY key COLLATE "C" FOR UPDATE),
address AS (
  SELECT failures - coalesce((SELECT failures FROM held WHERE key = $3), 0) AS of_others FROM held WHERE key = $2),
gone AS (
  DELETE FROM login_failures f USING held h
  WHERE f.key = h.key AND (h.key <> $2 OR (SELECT of_others FROM address) <= 0))
UPDATE login_failures f SET failures = of_others, locked_until = nullif(locked_until, $4::timestamptz)
FROM address WHERE f.key = $2 AND of_others > 0`;

/** $1 forgotten after */
export const FORGET_ATTEMPTS = `
DELETE FROM login_failures WHERE key IN (
  SELECT key FROM login_failures WHERE last_at < now() - make_interval(secs => $1) FOR UPDATE SKIP LOCKED)`;

/** $1 keys */
export const FIND_LOCK = `
SELECT ceil(extract(epoch FROM max(locked_until) - now()))::int AS seconds
FROM login_failures WHERE key = ANY ($1) AND locked_until > now()`;
