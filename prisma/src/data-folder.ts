import { chmod, mkdir, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';

/** Where a running embedded database tells the owner's commands its address: in the folder, mode 0600. */
export const ADDRESS_FILE = 'database-url';

/** Somebody else works on the folder, and answers. */
export class DataFolderHeld extends Error {
  constructor(folder: string) {
    super(`Another Lianfang is running on the data in ${folder} · 该数据目录正被另一个廉防图使用`);
  }
}

/**
 * Takes a data folder for this process alone: two databases writing the same files destroy them.
 * The lock is a socket that somebody answers, so one left behind by SIGKILL or a power cut is
 * recognised at once; a process id in a file is not (in a container it is always the same).
 * @throws {DataFolderHeld}
 * Changes into the folder, because a socket's path may have 107 bytes and a folder's more.
 */
export async function holdDataFolder(folder: string): Promise<Server> {
  await enter(folder).catch(({ code }: NodeJS.ErrnoException) => {
    throw new Error(`The data folder ${folder} cannot be used (${code}) · 该数据目录无法使用`);
  });
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${encodeURIComponent(folder)}` : 'lock';
  if (await isAnswered(path)) throw new DataFolderHeld(folder);
  await rm(path, { force: true });
  const lock = createServer((socket) => socket.end());
  return new Promise((resolve, reject) => {
    lock.once('error', reject);
    lock.listen(path, () => resolve(lock));
  });
}

async function enter(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  process.chdir(folder);
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
