import { access, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Actor } from './audit.ts';
import { setHeadsAside } from './audit-heads.ts';
import { BackupError, type BackupHeader } from './backup-file.ts';
import { holdDataFolder } from './data-folder.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { checkBackup, restoreBackup } from './restore.ts';

/** Where the embedded database keeps its files. */
const DATABASE = 'postgres';

interface Restoring {
  file: string;
  actor: Actor;
  /** Moves what is there aside; nothing is ever deleted. */
  replaces: boolean;
}

/**
 * Restores a backup into a data folder. The new database is made beside the old one, which stays in its place
 * until the new one is whole and its log is verified.
 * @returns the backup, and where the old database lies now
 * @throws {BackupError}
 * @throws {DataFolderHeld} while the product runs on the folder
 */
export async function restoreIntoFolder(
  dataFolder: string,
  { file, actor, replaces }: Restoring,
): Promise<{ header: BackupHeader; movedTo: string | undefined }> {
  const [folder, backup] = [resolve(dataFolder), resolve(file)];
  await checkBackup(backup);
  const lock = await holdDataFolder(folder);
  try {
    const isStarted = await exists(join(folder, DATABASE));
    if (isStarted && !replaces) {
      throw new BackupError(
        `${folder} holds a database; --replace moves it aside · 该目录已有数据库，加 --replace 可将其移到一旁`,
      );
    }
    const header = await fillBeside(folder, backup, actor);
    const movedTo = isStarted ? await moveAside(folder) : undefined;
    await rename(join(folder, 'restoring', DATABASE), join(folder, DATABASE));
    await rm(join(folder, 'restoring'), { recursive: true });
    return { header, movedTo };
  } finally {
    lock.close();
  }
}

async function fillBeside(folder: string, backup: string, actor: Actor): Promise<BackupHeader> {
  const beside = join(folder, 'restoring');
  await rm(beside, { recursive: true, force: true });
  const database = await startEmbeddedDatabase(beside);
  try {
    return await restoreBackup(database.url, backup, actor);
  } finally {
    await database.stop();
  }
}

/** With the heads that were noted of it. */
async function moveAside(folder: string): Promise<string> {
  const time = new Date().toISOString().replaceAll(':', '-');
  const movedTo = join(folder, `${DATABASE}-before-${time}`);
  await rename(join(folder, DATABASE), movedTo);
  await setHeadsAside(folder, time);
  return movedTo;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
