import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A database that runs as long as we do. */
export interface EmbeddedDatabase {
  url: string;
  /** Settles when the database has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

/** Why the embedded database could not start, in a sentence for the administrator. */
export class EmbeddedDatabaseError extends Error {
  /** Because another process runs on the folder. */
  readonly isHeld: boolean;

  constructor(message: string, isHeld = false) {
    super(message);
    this.isHeld = isHeld;
  }
}

type Report = { listening: string } | { failed: string; isHeld: boolean };

/**
 * Starts the embedded database on a data folder.
 * It has no authentication, so it listens on a Unix socket in a folder of the owner alone (0700);
 * on Windows, which has no such sockets for `pg`, on a free port of the loopback.
 * @throws {EmbeddedDatabaseError} when the folder cannot be written or another process runs on it
 */
export async function startEmbeddedDatabase(dataFolder: string): Promise<EmbeddedDatabase> {
  const socketFolder = await mkdtemp(join(tmpdir(), 'lianfang-'));
  const onLoopback = process.platform === 'win32';
  const listenOn = onLoopback
    ? { host: '127.0.0.1', port: 0 }
    : { path: join(socketFolder, '.s.PGSQL.5432') };
  const child = fork(
    new URL('./embedded-server.ts', import.meta.url),
    [resolve(dataFolder), JSON.stringify(listenOn)],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const ended = new Promise<void>((done) => child.once('exit', () => done())).then(() =>
    rm(socketFolder, { recursive: true, force: true }),
  );
  const url = await waitUntilListening(child).catch(async (error) => {
    await ended;
    throw error;
  });
  return {
    url,
    ended,
    stop() {
      if (child.connected) child.disconnect();
      return ended;
    },
  };
}

function waitUntilListening(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    // Under `node --watch` the child also tells, over the same channel, which modules it has loaded.
    child.on('message', (report: Report | object) => {
      if ('listening' in report) done(report.listening);
      if ('failed' in report) fail(new EmbeddedDatabaseError(report.failed, report.isHeld));
    });
    child.once('exit', () =>
      fail(new EmbeddedDatabaseError('The embedded database ended while starting')),
    );
  });
}
