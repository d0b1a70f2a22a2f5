import { type Actor, appendEntry, type Database } from '@lianfang/db';
import { foldUsername } from '@lianfang/domain';

/** A name that the provider gave to somebody else since is no key to the account of whoever had it before. */
const FIND_EMAIL = `
  SELECT u.email FROM users u
  WHERE u.username = $2 AND u.disabled_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM accounts a
    WHERE a.user_id = u.id AND a.provider_id = 'oidc' AND a.account_id <> $1)`;

export function signOnRepository({ prisma, pool }: Database) {
  return {
    /** The e-mail address that stands for an account here; null for a stranger. */
    async findEmail(subject: string, username: string): Promise<string | null> {
      const { rows } = await pool.query(FIND_EMAIL, [subject, foldUsername(username)]);
      return rows[0]?.email ?? null;
    },

    async isActive(userId: string): Promise<boolean> {
      return (await prisma.user.count({ where: { id: userId, disabledAt: null } })) > 0;
    },

    async logRefusal(actor: Actor): Promise<void> {
      await prisma.$transaction((tx) =>
        appendEntry(tx, actor, {
          action: 'session.refused',
          object: { kind: 'user' },
          after: { reason: 'sign-on-failed' },
          result: 'refused',
        }),
      );
    },
  };
}
