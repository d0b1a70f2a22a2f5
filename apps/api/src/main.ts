import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  type Database,
  EmbeddedDatabaseError,
  loadSeed,
  migrate,
  openDatabase,
  startEmbeddedDatabase,
} from '@lianfang/db';
import { buildApp } from './app.ts';
import { type Env, EnvError, readEnv } from './env.ts';
import { demoRepository } from './features/demo/demo.repository.ts';
import { invitationRepository } from './features/invitations/invitations.repository.ts';
import { offerFirstAdministrator } from './features/invitations/invitations.service.ts';
import { hashPassword } from './lib/passwords.ts';
import { readSecret } from './lib/secret.ts';
import { describeFirstAdministrator } from './texts/start.ts';

const PAGE_FOLDER = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** What was started, newest first; in this order it is stopped, also in the middle of a start. */
const started: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;

async function run(): Promise<void> {
  const env = readEnv(process.env);
  const db = await prepareDatabase(env.DATABASE_URL ?? (await embeddedUrl(env.DATA_DIR)));
  started.unshift(() => db.close());
  const demoLines = await prepareDemo(db, env);
  const secret = await readSecret(env.AUTH_SECRET, env.DATA_DIR);
  const app = await buildApp({ db, env, secret, pageFolder: PAGE_FOLDER });
  started.unshift(() => app.close());
  const address = await app.listen({ port: env.PORT, host: env.HOST });
  const origin = env.PUBLIC_URL ?? address;
  console.log(`\n  廉防图 Lianfang  →  ${origin}\n`);
  const link = await offerFirstAdministrator(invitationRepository(db), origin);
  if (link) console.log(describeFirstAdministrator(link));
  if (demoLines.length > 0) console.log(`${demoLines.join('\n')}\n`);
}

/** Accounts to try the product with, by `--demo` alone: without it those of an earlier start are closed. */
async function prepareDemo(db: Database, { DEMO_PASSWORD }: Env): Promise<string[]> {
  const demo = demoRepository(db);
  if (!process.argv.includes('--demo')) {
    await demo.closeAccounts();
    return [];
  }
  const password = DEMO_PASSWORD ?? randomBytes(12).toString('base64url');
  const accounts = await demo.openAccounts(await hashPassword(password));
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
