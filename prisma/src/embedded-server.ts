/**
 * The embedded database: PGlite behind the Postgres protocol, in a process of its own, so that
 * the API knows nothing but a database URL. It ends with whoever started it: the IPC channel
 * closes even when that process is killed.
 */

import { rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { ADDRESS_FILE, DataFolderHeld, holdDataFolder } from './data-folder.ts';
import { EMBEDDED_NAME } from './embedded-name.ts';
import { openPgliteSession } from './pglite-session.ts';
import { createWireServer } from './wire-server.ts';

const [dataFolder, listenOn] = process.argv.slice(2) as [string, string];

async function serve(): Promise<void> {
  // Listened for from the first moment: whoever is stopped while we start must not leave us behind.
  const abandoned = new Promise<void>((resolve) => process.once('disconnect', resolve));
  const lock = await holdDataFolder(dataFolder);
  // One left behind by SIGKILL leads nowhere, or to whoever made a socket of the same name since.
  await rm(ADDRESS_FILE, { force: true });
  const session = openPgliteSession(await PGlite.create({ dataDir: './postgres' }));
  const server = createWireServer(session.execute, end);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(JSON.parse(listenOn), resolve);
  });

  abandoned.then(async () => {
    server.close();
    await rm(ADDRESS_FILE, { force: true });
    await session.close();
    lock.close();
    process.exit(0);
  });
  const url = urlOf(server.address() as AddressInfo | string);
  await writeFile(ADDRESS_FILE, url, { mode: 0o600 });
  if (process.connected) process.send?.({ listening: url });
}

function urlOf(address: AddressInfo | string): string {
  return typeof address === 'string'
    ? `postgresql://postgres@localhost/postgres?${EMBEDDED_NAME}&host=${encodeURIComponent(dirname(address))}`
    : `postgresql://postgres@127.0.0.1:${address.port}/postgres?${EMBEDDED_NAME}`;
}

function end(error: Error): void {
  console.error(error);
  process.exit(1);
}

// The terminal sends Ctrl-C to the whole group; the API still has answers to finish, and then disconnects.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

serve().catch((error: Error) => {
  process.send?.({ failed: error.message, isHeld: error instanceof DataFolderHeld });
  process.disconnect();
  process.exitCode = 1;
});
