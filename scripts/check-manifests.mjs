/** What each package.json may list: the arrows once more, where a package manager sees them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const SHARED = ['contracts', 'domain'];

/** Our packages that each of our packages may list. */
const MAY_LIST = {
  'apps/api': [...SHARED, 'db', 'documents'],
  'apps/web': [...SHARED, 'chart-layout'],
  'packages/contracts': [],
  'packages/domain': ['contracts'],
  'packages/chart-layout': ['contracts'],
  'packages/documents': [...SHARED, 'chart-layout'],
  prisma: SHARED,
  e2e: [...SHARED, 'db', 'documents'],
  bench: [...SHARED, 'db', 'api'],
};

/** Third parties with a single room to live in. */
const BELONGS_TO = [
  [/^(@prisma\/|prisma$|@electric-sql\/)/, ['prisma']],
  [/^(@types\/)?pg$/, ['prisma', 'bench']],
  [/^(@fastify\/|fastify)/, ['apps/api', 'bench']],
  [/^(react|@tanstack\/|vite$|@vitejs\/)/, ['apps/web', 'bench']],
  [/^(playwright|@playwright\/|axe-core$)/, ['e2e', 'bench']],
  [/^zod$/, ['packages/contracts', 'apps/api', 'prisma']],
];

const PURE = /^packages\/(contracts|domain|chart-layout)$/;
/** An alias names the package it stands for, and that one exactly too. */
const EXACT = /^((npm:[@\w/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/;

export const manifests = {
  name: 'manifests',
  check: checkManifests,
  atLeast: { 'package.json': 8 },
  planted: [
    plant('apps/web', { '@lianfang/db': 'workspace:*' }, 'apps/web must not list @lianfang/db'),
    plant('packages/domain', { pg: '8.0.0' }, 'packages/domain must not list pg'),
    plant('packages/domain', { lodash: '4.0.0' }, 'packages/domain must not list lodash'),
    plant('apps/web', { zod: '4.0.0' }, 'apps/web must not list zod'),
    plant('apps/api', { react: '19.0.0' }, 'apps/api must not list react'),
    plant('apps/api', { 'lru-cache': '^11.0.0' }, 'apps/api lists lru-cache ^11.0.0'),
    plant('packages/new', {}, 'packages/new is a package that'),
  ],
};

async function checkManifests(root) {
  const present = await readdir(root);
  const rooms = [];
  for (const place of ['apps', 'packages']) {
    if (!present.includes(place)) continue;
    rooms.push(...(await readdir(join(root, place))).map((room) => `${place}/${room}`));
  }
  rooms.push(...['prisma', 'e2e', 'bench'].filter((room) => present.includes(room)));
  const faults = [];
  let looked = 0;
  for (const room of rooms) {
    const text = await readFile(join(root, room, 'package.json'), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    looked += 1;
    faults.push(...checkManifest(room, JSON.parse(text)));
  }
  return { looked: { 'package.json': looked }, faults };
}

function checkManifest(room, { dependencies = {}, devDependencies = {} }) {
  if (!MAY_LIST[room])
    return [`${room} is a package that scripts/check-manifests.mjs does not know`];
  const listed = Object.entries({ ...devDependencies, ...dependencies });
  return listed.flatMap(([name, version]) => [
    ...(mayList(room, name, name in dependencies)
      ? []
      : [`${room} must not list ${name}: the arrows are in ARCHITECTURE.md`]),
    ...(EXACT.test(version)
      ? []
      : [
          `${room} lists ${name} ${version}: name one exact version, so that every install is the same`,
        ]),
  ]);
}

function mayList(room, name, isInProduct) {
  const ours = /^@lianfang\/(.+)/.exec(name)?.[1];
  if (ours) return MAY_LIST[room].includes(ours);
  const [, homes] = BELONGS_TO.find(([pattern]) => pattern.test(name)) ?? [];
  if (homes) return homes.includes(room);
  return !(isInProduct && PURE.test(room));
}

function plant(room, dependencies, finds) {
  return { finds, files: { [`${room}/package.json`]: JSON.stringify({ dependencies }) } };
}
