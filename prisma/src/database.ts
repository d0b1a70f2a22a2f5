import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { EMBEDDED_NAME } from './embedded-name.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';

/** What a repository writes with, inside `prisma.$transaction`. */
export type Transaction = Prisma.TransactionClient;

/** What repositories talk to: Prisma for what it expresses well, `pg` for hot reads in one statement. */
export interface Database {
  prisma: PrismaClient;
  pool: Pool;
  /** Asks one of the statements that are asked over and over: prepared, and so planned once a connection, on a server. */
  ask<Row extends object>(text: string, values: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

/** A connection keeps the plan of each for as long as it lives; filters make more texts than are worth that. */
const MOST_PREPARED = 64;

/** A request that waits longer for the database than this gets 503 instead of hanging. */
const CONNECT_WITHIN_MS = 5_000;

export function openDatabase(url: string): Database {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
    // Prisma writes times in UTC without an offset and takes what it reads for UTC. On a server that initdb set to
    // Asia/Shanghai every session would have ended eight hours before it began.
    onConnect: (client) => client.query("SET TIME ZONE 'UTC'"),
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    // Writers queue for the head of the log; the default of 2 s refuses the last of a few dozen at once.
    transactionOptions: { maxWait: CONNECT_WITHIN_MS, timeout: 10_000 },
  });
  const nameOf = url.includes(EMBEDDED_NAME) ? () => undefined : nameStatements();
  return {
    prisma,
    pool,
    async ask<Row extends object>(text: string, values: unknown[]) {
      const name = nameOf(text);
      return (await pool.query<Row>({ ...(name && { name }), text, values })).rows;
    },
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

/** A name for each text, for the first of them; one name never stands for two. */
function nameStatements(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  return (text) => {
    if (!names.has(text) && names.size < MOST_PREPARED) names.set(text, `asked-${names.size}`);
    return names.get(text);
  };
}
