import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  closeDemoAccounts,
  type Database,
  EmbeddedDatabaseError,
  fillExaminations,
  fillInitials,
  fillRegister,
  grantRights,
  loadSeed,
  MigrationError,
  migrate,
  noteHead,
  openDatabase,
  openDemoAccounts,
  startEmbeddedDatabase,
} from '@lianfang/db';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { type Env, EnvError, readEnv } from './env.ts';
import { auditRepository } from './features/audit/audit.repository.ts';
import { invitationRepository } from './features/invitations/invitations.repository.ts';
import { offerFirstAdministrator } from './features/invitations/invitations.service.ts';
import { everyDay } from './lib/every-day.ts';
import { hashPassword } from './lib/passwords.ts';
import { readSecret } from './lib/secret.ts';
import { tellStartFault } from './lib/start-faults.ts';
import { GUARDED_BY_TRIGGERS } from './texts/audit-guard.ts';
import { describeFirstAdministrator } from './texts/start.ts';

const PAGE_FOLDER = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** What was started, newest first; in this order it is stopped, also in the middle of a start. */
const started: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;

/** Their messages are sentences for an administrator. */
const PLAIN_ERRORS = [EnvError, EmbeddedDatabaseError, MigrationError];
let env: Env | undefined;

async function run(): Promise<void> {
  env = readEnv(process.env);
  const url = env.DATABASE_URL ?? (await embeddedUrl(env.DATA_DIR));
  const db = await prepareDatabase(url, env.DATABASE_OWNER_URL ?? url);
  started.unshift(() => db.close());
  const demoLines = await prepareDemo(db, env);
  const secret = await readSecret(env.AUTH_SECRET, env.DATA_DIR);
  const app = await buildApp({ db, env, secret, pageFolder: PAGE_FOLDER });
  started.unshift(() => app.close());
  await keepHeads(app, db, env.DATA_DIR);
  const address = await app.listen({ port: env.PORT, host: env.HOST });
  const origin = env.PUBLIC_URL ?? address;
  const link = await offerFirstAdministrator(invitationRepository(db), origin);
  // At once: whoever waits for the address finds the rest below it.
  const lines = [`\n  廉防图 Lianfang  →  ${origin}\n`];
  if (link) lines.push(describeFirstAdministrator(link));
  if (demoLines.length > 0) lines.push(...demoLines, '');
  console.log(lines.join('\n'));
}

/** Accounts to try the product with, by `--demo` alone: without it those of an earlier start are closed. */
async function prepareDemo(db: Database, { DEMO_PASSWORD }: Env): Promise<string[]> {
  if (!process.argv.includes('--demo')) {
    await closeDemoAccounts(db);
    return [];
  }
  const password = DEMO_PASSWORD ?? randomBytes(12).toString('base64url');
  const accounts = await openDemoAccounts(db, await hashPassword(password));
  return accounts.map(({ role, username }) => `demo account: ${role} ${username} ${password}`);
}

async function embeddedUrl(dataFolder: string): Promise<string> {
  const starting = startEmbeddedDatabase(dataFolder);
  started.unshift(() =>
    starting.then(
      (embedded) => embedded.stop(),
      () => undefined,
    ),
  );
  const embedded = await starting;
  embedded.ended.then(() => fail(new Error('The embedded database ended · 内嵌数据库意外退出')));
  return embedded.url;
}

/** The tables are the owner's; where that is another role, ours gets the rights it needs and no more. */
async function prepareDatabase(url: string, ownerUrl: string) {
  const applied = await migrate(ownerUrl);
  const owner = openDatabase(ownerUrl);
  const loaded = await loadSeed(owner, new Date()).finally(() => owner.close());
  if (ownerUrl !== url) await grantRights(ownerUrl, url);
  const db = openDatabase(url);
  await fillRegister(db);
  await fillExaminations(db);
  await fillInitials(db);
  console.log(
    `Database ready, ${applied.length} migrations applied, ${loaded} charts loaded · ` +
      `数据库就绪，应用了 ${applied.length} 个迁移，载入了 ${loaded} 张防控图`,
  );
  const { guard } = await auditRepository(db).readHead();
  if (guard === 'trigger') console.log(GUARDED_BY_TRIGGERS);
  return db;
}

/** What the head of the log is goes out of the database once a day: docs/operations.md. */
async function keepHeads(app: FastifyInstance, db: Database, folder: string): Promise<void> {
  const stop = await everyDay(
    async () => app.log.info(await noteHead(db.pool, folder, new Date()), 'head of the log'),
    (error) => app.log.error({ err: error }, 'the head of the log could not be noted'),
  );
  started.unshift(async () => stop());
}

/** What an administrator can mend is said in a line; anything else is shown whole. */
function fail(error: NodeJS.ErrnoException): void {
  // Whoever is stopped in the middle of something finds everything failing, and that is no news.
  if (stopping) return;
  const isPlain = PLAIN_ERRORS.some((Plain) => error instanceof Plain);
  console.error(isPlain ? error.message : ((env && tellStartFault(error, env)) ?? error));
  stop(1);
}

/** A terminal sends Ctrl-C to the whole group and npm passes it on as well: the second means nothing new. */
function stop(exitCode: number): void {
  stopping ??= stopStarted()
    .catch((error) => console.error(error))
    .finally(() => process.exit(exitCode));
}

async function stopStarted(): Promise<void> {
  for (const end of started) await end();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0));
// scripts/start.mjs holds a channel to us, which closes even when it is killed.
process.once('disconnect', () => stop(0));

run().catch(fail);
