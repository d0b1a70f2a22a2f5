import { z } from 'zod';
import type { Queryable } from './audit-chain.ts';
import { withClient } from './client.ts';

const roleSchema = z.tuple([z.object({ role: z.string() })]);
const tablesSchema = z.array(z.object({ name: z.string() }));

/** What the application may not change: the log, and which migrations there are. */
const RIGHTS_OF: Record<string, string> = {
  audit_entries: 'SELECT, INSERT',
  audit_head: 'SELECT',
  audit_anchors: 'SELECT',
  _prisma_migrations: 'SELECT',
};
/** Any number that every starting process agrees on. */
const GRANTS_LOCK = 20_261_124;

const RIGHTS = 'SELECT, INSERT, UPDATE, DELETE';

/**
 * Lets the role of one address work with the tables of another's: write everything but the log, to which it can
 * only append. The owner's role has every right by nature, so it is no role to serve with (promise 26).
 */
export async function grantRights(ownerUrl: string, applicationUrl: string): Promise<void> {
  const role = await withClient(applicationUrl, readRole);
  await withClient(ownerUrl, async (owner) => {
    if ((await readRole(owner)) === role) return;
    await owner.query('BEGIN');
    // Of two processes that start at once the second would fail on rows of the catalogue that the first changes.
    await owner.query('SELECT pg_advisory_xact_lock($1)', [GRANTS_LOCK]);
    await owner.query(`GRANT USAGE ON SCHEMA ${await readSchema(owner)} TO ${role}`);
    for (const name of await listTables(owner)) {
      await owner.query(`REVOKE ALL ON ${name} FROM ${role}`);
      await owner.query(`GRANT ${RIGHTS_OF[name] ?? RIGHTS} ON ${name} TO ${role}`);
    }
    await owner.query('COMMIT');
  });
}

async function readRole(db: Queryable): Promise<string> {
  const { rows } = await db.query('SELECT quote_ident(current_user) AS role');
  return roleSchema.parse(rows)[0].role;
}

async function readSchema(db: Queryable): Promise<string> {
  const { rows } = await db.query('SELECT quote_ident(current_schema()) AS role');
  return roleSchema.parse(rows)[0].role;
}

async function listTables(db: Queryable): Promise<string[]> {
  const { rows } = await db.query(
    `SELECT quote_ident(relname) AS name FROM pg_class
     WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname`,
  );
  return tablesSchema.parse(rows).map(({ name }) => name);
}
