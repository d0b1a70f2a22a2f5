import { fileURLToPath } from 'node:url';
import {
  type Database,
  EmbeddedDatabaseError,
  grantRights,
  loadSeed,
  migrate,
  noteHead,
  openDatabase,
  startEmbeddedDatabase,
} from '@lianfang/db';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { EnvError, readEnv } from './env.ts';
import { auditRepository } from './features/audit/audit.repository.ts';
import { everyDay } from './lib/every-day.ts';
import { GUARDED_BY_TRIGGERS } from './texts/audit-guard.ts';

const PAGE_FOLDER = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** What was started, newest first; in this order it is stopped, also in the middle of a start. */
const started: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;

async function run(): Promise<void> {
  const env = readEnv(process.env);
  const url = env.DATABASE_URL ?? (await embeddedUrl(env.DATA_DIR));
  const db = await prepareDatabase(url, env.DATABASE_OWNER_URL ?? url);
  started.unshift(() => db.close());
  const app = await buildApp({ db, env, secret: env.AUTH_SECRET ?? '', pageFolder: PAGE_FOLDER });
  started.unshift(() => app.close());
  await keepHeads(app, db, env.DATA_DIR);
  const address = await app.listen({ port: env.PORT, host: env.HOST });
  console.log(`\n  廉防图 Lianfang  →  ${env.PUBLIC_URL ?? address}\n`);
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
  const isPlain = error instanceof EnvError || error instanceof EmbeddedDatabaseError;
  console.error(
    isPlain ? error.message : (explainListening(error) ?? explainDatabase(error) ?? error),
  );
  stop(1);
}

function explainListening(error: NodeJS.ErrnoException): string | undefined {
  const { PORT, HOST } = readEnv(process.env);
  const { code, syscall, hostname } = { hostname: '', ...error };
  if (syscall !== 'listen' && hostname !== HOST) return undefined;
  return code === 'EADDRINUSE'
    ? `PORT ${PORT} is in use · 端口 ${PORT} 已被占用`
    : `Cannot listen on ${HOST}:${PORT} (${code}) · 无法监听该地址`;
}

function explainDatabase({ code, message }: NodeJS.ErrnoException): string | undefined {
  if (code === undefined || readEnv(process.env).DATABASE_URL === undefined) return undefined;
  return `The database of DATABASE_URL does not answer: ${message} · 无法连接 DATABASE_URL 的数据库`;
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
