import { type Actor, appendEntry, type Database, type Transaction } from '@lianfang/db';
import { foldUsername } from '@lianfang/domain';

interface Named {
  id: string;
  name: string;
  username: string;
  email: string;
}

export function signOnRepository({ prisma }: Database) {
  return {
    /**
     * The e-mail address that stands for an account here; null for a stranger. Whoever has no way to log in yet is
     * bound to the identity of that name; a name alone is no key to an account that somebody uses already.
     */
    findEmail(subject: string, username: string): Promise<string | null> {
      return prisma.$transaction(async (tx) => {
        // Locked, so that nobody sets a password meanwhile.
        const [person] = await tx.$queryRaw<Named[]>`
          SELECT id, name, username, email FROM users
          WHERE username = ${foldUsername(username)} AND disabled_at IS NULL FOR UPDATE`;
        if (!person) return null;
        const accounts = await tx.account.findMany({ where: { userId: person.id } });
        const isBound = accounts.some(
          (each) => each.providerId === 'oidc' && each.accountId === subject,
        );
        const isKnown = isBound || (accounts.length === 0 && (await bind(tx, person, subject)));
        return isKnown ? person.email : null;
      });
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

/** @returns false where the identity is that of another account */
async function bind(
  tx: Transaction,
  { id, name, username }: Named,
  subject: string,
): Promise<boolean> {
  const data = { userId: id, providerId: 'oidc', accountId: subject };
  const { count } = await tx.account.createMany({ data, skipDuplicates: true });
  if (count === 0) return false;
  const actor = { id, name: `${name} (${username})`, address: null, requestId: null };
  const object = { kind: 'user', id, name: `${name} (${username})` } as const;
  await appendEntry(tx, actor, { action: 'user.changed', object, after: { signOn: 'bound' } });
  return true;
}
