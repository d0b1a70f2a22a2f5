/** A link that can still be used: unknown, used, expired and of somebody disabled are all the same. $1 hash of the token */
export const FIND_INVITATION = `
  SELECT i.purpose, i.user_id AS "userId", u.username, u.name, password_rules_of(i.user_id) AS "passwordRules",
    i.expires_at AS "expiresAt"
  FROM invitations i LEFT JOIN users u ON u.id = i.user_id
  WHERE i.token_hash = $1 AND i.used_at IS NULL AND i.expires_at > now() AND u.disabled_at IS NULL`;

/** Of two that use it at once, one. $1 hash of the token */
export const USE_INVITATION = `
  UPDATE invitations SET used_at = now()
  WHERE token_hash = $1 AND used_at IS NULL AND expires_at > now()
    AND NOT EXISTS (SELECT 1 FROM users u WHERE u.id = user_id AND u.disabled_at IS NOT NULL)`;

/** Whether somebody who can log in may grant roles; as long as nobody may, the next to come is offered it. */
export const HAS_SECURITY_ADMINISTRATOR = `
  SELECT EXISTS (
    SELECT 1 FROM users u JOIN role_grants g ON g.user_id = u.id AND g.role = 'security'
    WHERE u.disabled_at IS NULL AND EXISTS (SELECT 1 FROM accounts a WHERE a.user_id = u.id)) AS found`;
