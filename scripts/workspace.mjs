import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.mjs';

/** The folders of our packages, as pnpm-workspace.yaml lists them. */
export function packageFolders(root = ROOT) {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const [packages] = /^packages:\n(?: +- .+\n)+/m.exec(workspace);
  return [...packages.matchAll(/- (.+)/g)]
    .flatMap(([, pattern]) => (pattern.endsWith('/*') ? foldersIn(root, pattern) : pattern))
    .filter((folder) => existsSync(join(root, folder, 'package.json')));
}

function foldersIn(root, pattern) {
  const folder = pattern.slice(0, -2);
  return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
}
