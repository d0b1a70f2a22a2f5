import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Folders that a tool fills. */
const FILLED = new Set(['node_modules', 'dist', 'generated', 'data', 'test-results', '.git']);

/** Every file that people wrote, by its path from the root with `/`. */
export async function listFiles(root, folder = root) {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !FILLED.has(name))
      .map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return listFiles(root, path);
        return [relative(root, path).replaceAll(sep, '/')];
      }),
  );
  return found.flat().sort();
}
