/** Arrows between rooms: .dependency-cruiser.cjs, run over everything that imports something. */
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { plantedArrows } from './check-arrows.planted.mjs';

const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const PLACES = ['apps', 'packages', 'prisma', 'e2e', 'bench'];

/** dependency-cruiser once read 0 modules and passed green, with a TypeScript it did not know. */
const AT_LEAST = {
  'apps/api': 30,
  'apps/web': 90,
  'packages/contracts': 13,
  'packages/domain': 4,
  'packages/chart-layout': 7,
  prisma: 25,
  e2e: 15,
  bench: 10,
  'arrows between packages': 60,
};

export const arrows = {
  name: 'arrows',
  check: cruiseFolder,
  atLeast: AT_LEAST,
  planted: plantedArrows,
};

async function cruiseFolder(root) {
  const { cruise } = await import('dependency-cruiser');
  const present = await readdir(root);
  const { output } = await cruise(
    PLACES.filter((place) => present.includes(place)),
    { ...rules.options, baseDir: root, ruleSet: { forbidden: rules.forbidden }, validate: true },
    rules.options.enhancedResolveOptions,
  );
  return {
    looked: countModules(output.modules),
    faults: output.summary.violations.map(tell).concat(listUnplanted()),
  };
}

function tell({ rule, from, to }) {
  const { comment } = rules.forbidden.find(({ name }) => name === rule.name);
  return `${rule.name}: ${from} → ${to}. ${comment}`;
}

/** A rule without a planted violation may never have bitten. */
function listUnplanted() {
  const planted = new Set(plantedArrows.map(({ finds }) => finds.split(':')[0]));
  return rules.forbidden
    .filter(({ name }) => !planted.has(name))
    .map(
      ({ name }) =>
        `${name} has no planted violation in ${join('scripts', 'check-arrows.planted.mjs')}`,
    );
}

function countModules(modules) {
  const looked = {};
  const add = (room) => {
    looked[room] = (looked[room] ?? 0) + 1;
  };
  for (const { source, dependencies } of modules) {
    const room = roomOf(source);
    if (!room) continue;
    add(room);
    for (const { resolved } of dependencies) {
      const target = roomOf(resolved);
      if (target && target !== room) add('arrows between packages');
    }
  }
  return looked;
}

function roomOf(path) {
  return /^((?:apps|packages)\/[^/]+|prisma|e2e|bench)\//.exec(path)?.[1];
}
