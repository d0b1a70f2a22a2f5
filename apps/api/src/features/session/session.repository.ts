import type { Database } from '@lianfang/db';
import type { Reader } from '../../lib/reader.ts';

export interface SessionLimits {
  /** Without any request for this long a session ends (等保: 会话超时). */
  idleMinutes: number;
}

/** Rights are read with the session, at every request: what changed a moment ago counts now. */
const FIND_READER = `
  SELECT s.id AS "sessionId", u.id AS "userId", u.name, u.username,
    EXISTS (SELECT 1 FROM accounts a WHERE a.user_id = u.id AND a.password IS NOT NULL) AS "hasPassword",
    s.updated_at < now() - interval '1 minute' AS "isDue",
    coalesce((
      SELECT json_agg(json_build_object(
        'role', g.role, 'organizationId', g.organization_id, 'organizationName', o.name) ORDER BY g.role, o.name, g.id)
      FROM role_grants g LEFT JOIN organizations o ON o.id = g.organization_id
      WHERE g.user_id = u.id), '[]') AS grants
  FROM sessions s
  JOIN users u ON u.id = s.user_id AND u.disabled_at IS NULL
  WHERE s.token = $1 AND s.expires_at > now() AND s.updated_at > now() - make_interval(mins => $2)`;

export type SessionRepository = ReturnType<typeof sessionRepository>;

export function sessionRepository({ pool }: Database, { idleMinutes }: SessionLimits) {
  return {
    /** Whose session a token is, and what they may do now; null where it has ended. */
    async findReader(token: string): Promise<Reader | null> {
      const { rows } = await pool.query(FIND_READER, [token, idleMinutes]);
      const [row] = rows;
      if (!row) return null;
      const { isDue, ...reader } = row;
      // Once a minute is enough for a limit in minutes, and spares a write at every request.
      if (isDue)
        await pool.query('UPDATE sessions SET updated_at = now() WHERE token = $1', [token]);
      return reader;
    },
  };
}
