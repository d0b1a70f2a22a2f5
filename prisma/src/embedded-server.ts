/**
 * The embedded database: PGlite behind the Postgres protocol, in a process of its own, so that
 * the API knows nothing but a database URL. It ends with whoever started it: the IPC channel
 * closes even when that process is killed.
 */
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { holdDataFolder } from './data-folder.ts';

/** More than all pools of one API process together; further clients are refused. */
const MAX_CONNECTIONS = 100;

const [dataFolder, listenOn] = process.argv.slice(2) as [string, string];

async function serve(): Promise<void> {
  const lock = await holdDataFolder(dataFolder);
  const db = await PGlite.create({ dataDir: './postgres' });
  const server = new PGLiteSocketServer({
    db,
    maxConnections: MAX_CONNECTIONS,
    ...JSON.parse(listenOn),
  });
  await server.start();

  async function stop(): Promise<void> {
    await server.stop();
    await db.close();
    lock.close();
    process.exit(0);
  }
  process.once('disconnect', stop);
  process.send?.({ listening: server.getServerConn() });
}

// The terminal sends Ctrl-C to the whole group; the API still has answers to finish, and then disconnects.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

serve().catch((error: Error) => {
  process.send?.({ failed: error.message });
  process.disconnect();
  process.exitCode = 1;
});
