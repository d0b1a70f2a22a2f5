/** Where files lie, what they are called, and what no file may hold. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './check-files.mjs';
import { plantedStructure } from './check-structure.planted.mjs';
import { ROOMS } from './check-structure.rooms.mjs';

const MAX_LINES = 250;
const CODE = /\.(?:ts|tsx|mjs|cjs|js|css|html|prisma)$/;
const TEXT = /\.(?:ts|tsx|mjs|cjs|js|css|html|prisma|sql|json|md|ya?ml|toml)$|^\.ci\/run$|file$/i;
const PURE_CODE = /^packages\/(?:domain|chart-layout|contracts)\/src\/(?!.+\.test\.ts$)/;

/** This check must name what it forbids. */
const NAMES_THE_FORBIDDEN = /^scripts\/check-structure\.(?:planted\.)?mjs$/;

const FORBIDDEN = [
  [/\b(?:test|it|describe)\.(?:only|skip|todo|fixme)\b/, 'a test that does not run', /\.tsx?$/],
  [/\b(?:TODO|FIXME|XXX)\b/, 'a note to do something: do it, or file an issue'],
  [/\bregistry\.[a-z0-9-]+\.|\bnpmmirror\b/, 'the host of a registry: each site has its own'],
  [/(?:^|[\s"'`(=])(?:\/home\/|\/root\/|\/Users\/|[A-Z]:\\Users)/m, 'a path of one machine'],
  [/@ts-(?:ignore|nocheck|expect-error)/, 'a silenced compiler', CODE],
  [
    /^export (?:\*|\{[^}]*\}) from/m,
    'a barrel: import from where it is written',
    /^apps\/.+\.tsx?$/,
  ],
  [
    /\b(?:process|document|window|localStorage|console)\.|\b(?:fetch|setTimeout)\(|Math\.random|Date\.now|new Date\(\)/,
    'a clock, chance or the world outside: pass it in',
    PURE_CODE,
  ],
];

export const structure = {
  name: 'structure',
  check: checkStructure,
  atLeast: { files: 240, 'features with a contract': 3 },
  planted: plantedStructure,
};

async function checkStructure(root) {
  const paths = await listFiles(root);
  const faults = paths.flatMap(checkPlace);
  for (const path of paths.filter((each) => TEXT.test(each))) {
    faults.push(...checkText(path, await readFile(join(root, path), 'utf8')));
  }
  const nouns = listNouns(paths);
  faults.push(...nouns.filter((noun) => !hasContract(noun, paths)).map(tellMissingContract));
  return { looked: { files: paths.length, 'features with a contract': nouns.length }, faults };
}

function checkPlace(path) {
  const faults = [];
  if (/(?:^|\/)(?:utils?|helpers?|common|misc)(?:[/.]|$)/.test(path)) {
    faults.push(`${path}: a name that says nothing; name it after what it does`);
  }
  if (/^apps\/.+\/index\.tsx?$/.test(path)) {
    faults.push(`${path}: a barrel; import from where it is written`);
  }
  const room = ROOMS.find((each) => each.path.test(path));
  if (room && !room.allowed.test(path))
    faults.push(`${path} does not belong here: ${room.instead}`);
  if (!room && path.includes('/') && !path.startsWith('.')) {
    faults.push(`${path} lies in no room: ARCHITECTURE.md has the tree`);
  }
  return faults;
}

function checkText(path, text) {
  const faults = [];
  const lines = text.split('\n').length - 1;
  if (CODE.test(path) && lines > MAX_LINES) {
    faults.push(`${path} has ${lines} lines, at most ${MAX_LINES}: it does more than one thing`);
  }
  if (NAMES_THE_FORBIDDEN.test(path)) return faults;
  for (const [pattern, what, where = TEXT] of FORBIDDEN) {
    const found = where.test(path) && pattern.exec(text);
    if (found) faults.push(`${path} has ${what} (“${found[0].trim()}”)`);
  }
  return faults;
}

/** One noun, five doors: a feature of either app is named after its contract. */
function listNouns(paths) {
  const nouns = paths.map((path) => /^apps\/(?:api|web)\/src\/features\/([^/]+)\//.exec(path)?.[1]);
  return [...new Set(nouns.filter((noun) => noun !== undefined))];
}

function hasContract(noun, paths) {
  return paths.includes(`packages/contracts/src/${noun}.ts`);
}

function tellMissingContract(noun) {
  return `features/${noun} has no packages/contracts/src/${noun}.ts: one noun, five doors`;
}
