import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ADDRESS_FILE } from './data-folder.ts';
import { EmbeddedDatabaseError, startEmbeddedDatabase } from './embedded-database.ts';

/** Longer than a start takes from taking the folder to listening. */
const PATIENCE_MS = 15_000;

export interface DatabaseSettings {
  DATABASE_URL?: string | undefined;
  DATA_DIR: string;
}

export interface ReachedDatabase {
  url: string;
  /** Stops the embedded database if it was started for this command. */
  close(): Promise<void>;
}

/**
 * The database of the configuration, for a command beside the product: the server, else the embedded one,
 * whether the product is running on it or not.
 * @throws {EmbeddedDatabaseError} when the folder cannot be used, or whoever holds it tells no address
 */
export async function reachDatabase({
  DATABASE_URL,
  DATA_DIR,
}: DatabaseSettings): Promise<ReachedDatabase> {
  if (DATABASE_URL) return { url: DATABASE_URL, close: async () => undefined };
  try {
    const started = await startEmbeddedDatabase(DATA_DIR);
    return { url: started.url, close: () => started.stop() };
  } catch (error) {
    if (!(error instanceof EmbeddedDatabaseError && error.isHeld)) throw error;
    const url = await waitForAddress(join(DATA_DIR, ADDRESS_FILE));
    if (!url) throw error;
    return { url, close: async () => undefined };
  }
}

async function waitForAddress(file: string): Promise<string | undefined> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const url = await readFile(file, 'utf8').catch(() => '');
    if (url) return url;
    await sleep(100);
  }
  return undefined;
}
