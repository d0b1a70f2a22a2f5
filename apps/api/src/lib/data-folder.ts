import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Whether a folder is there for this user to write and to close to others (0700), or can be made.
 * What the database finds out after a minute of building is known before anything is built.
 */
export function canHoldData(folder: string): boolean {
  try {
    const { path, stats } = nearestThatExists(resolve(folder));
    accessSync(path, constants.W_OK | constants.X_OK);
    return stats.isDirectory() && (path !== resolve(folder) || isOurs(stats));
  } catch {
    return false;
  }
}

function nearestThatExists(path: string): { path: string; stats: Stats } {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? { path, stats } : nearestThatExists(dirname(path));
}

/** Only an owner changes the mode of a folder, and root. */
function isOurs({ uid }: Stats): boolean {
  const user = process.getuid?.();
  return user === undefined || user === 0 || user === uid;
}
