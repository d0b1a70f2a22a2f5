import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from './repository.mjs';

/** Made by the steps themselves, so never what a step is made from. */
const PRODUCTS = new Set(['node_modules', 'dist', 'generated', 'data', '.git']);

/** @param {string[]} paths files and folders, told apart by name and content */
export function hashOf(paths, root = ROOT) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).sort()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !PRODUCTS.has(name))
    .flatMap((name) => filesUnder(join(path, name)));
}

/**
 * Remembers from what a step was last done. Kept in node_modules, so whoever removes that begins afresh.
 * A stamp is taken away before the step begins: one that was interrupted is done again.
 */
export function stampFor(name, root = ROOT) {
  const folder = join(root, 'node_modules/.lianfang');
  const file = join(folder, name);
  return {
    read() {
      try {
        return readFileSync(file, 'utf8');
      } catch {
        return undefined;
      }
    },
    write(hash) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, hash);
    },
    remove: () => rmSync(file, { force: true }),
  };
}
