import { loadSeed, migrate, openDatabase, startEmbeddedDatabase } from '@lianfang/db';
import { buildApp } from './app.ts';
import { EnvError, readEnv } from './env.ts';

/** Starts everything in order; what was started is stopped in the opposite order. */
async function run(): Promise<void> {
  const env = readEnv(process.env);
  const embedded = env.DATABASE_URL ? undefined : await startEmbeddedDatabase(env.DATA_DIR);
  const url = embedded?.url ?? (env.DATABASE_URL as string);
  const applied = await migrate(url);
  const db = openDatabase(url);
  const loaded = await loadSeed(db, new Date());
  const app = await buildApp({ db, env });
  const address = await app.listen({ port: env.PORT, host: env.HOST });
  console.log(
    `Database ready (${applied.length} migrations applied, ${loaded} charts loaded) · 数据库就绪`,
  );
  console.log(`\n  廉防图 Lianfang  →  ${env.PUBLIC_URL ?? address}\n`);

  let stopping: Promise<void> | undefined;
  async function stop(): Promise<void> {
    await app.close();
    await db.close();
    await embedded?.stop();
  }
  // A terminal sends Ctrl-C to the whole group and npm passes it on as well: the second means nothing new.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping ??= stop().then(() => process.exit(0));
    });
  }
  embedded?.ended.then(() => {
    if (!stopping) fail(new Error('The embedded database ended · 内嵌数据库意外退出'));
  });
}

function fail(error: Error): never {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
}

run().catch(fail);
