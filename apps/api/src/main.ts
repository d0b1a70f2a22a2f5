import { fileURLToPath } from 'node:url';
import {
  EmbeddedDatabaseError,
  loadSeed,
  MigrationError,
  migrate,
  openDatabase,
  startEmbeddedDatabase,
} from '@lianfang/db';
import { buildApp } from './app.ts';
import { type Env, EnvError, readEnv } from './env.ts';
import { tellStartFault } from './lib/start-faults.ts';

const PAGE_FOLDER = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** What was started, newest first; in this order it is stopped, also in the middle of a start. */
const started: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;

/** Their messages are sentences for an administrator. */
const PLAIN_ERRORS = [EnvError, EmbeddedDatabaseError, MigrationError];
let env: Env | undefined;

async function run(): Promise<void> {
  env = readEnv(process.env);
  const db = await prepareDatabase(env.DATABASE_URL ?? (await embeddedUrl(env.DATA_DIR)));
  started.unshift(() => db.close());
  const app = await buildApp({ db, env, pageFolder: PAGE_FOLDER });
  started.unshift(() => app.close());
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

async function prepareDatabase(url: string) {
  const applied = await migrate(url);
  const db = openDatabase(url);
  const loaded = await loadSeed(db, new Date());
  console.log(
    `Database ready, ${applied.length} migrations applied, ${loaded} charts loaded · ` +
      `数据库就绪，应用了 ${applied.length} 个迁移，载入了 ${loaded} 张防控图`,
  );
  return db;
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
