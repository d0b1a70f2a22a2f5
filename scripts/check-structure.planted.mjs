/** What scripts/check-structure.mjs must find, as small as it can be. */
const FEATURE = 'apps/api/src/features/charts';

export const plantedStructure = [
  plant(`${FEATURE}/charts.controller.ts`, '', 'does not belong here: a feature of the API'),
  plant(`${FEATURE}/search.repository.ts`, '', 'does not belong here: a feature of the API'),
  plant('apps/api/src/lib/deep/a.ts', '', 'does not belong here: these rooms are flat'),
  plant('apps/api/src/server.ts', '', 'does not belong here: main.ts, app.ts'),
  plant('apps/web/src/features/charts/card.tsx', '', 'components belong into components/'),
  plant('apps/web/src/features/charts/components/use-card.ts', '', 'hooks and rules belong beside'),
  plant('apps/web/src/pages/home.tsx', '', 'a page is <name>-page.tsx'),
  plant('apps/web/src/lib/button.tsx', '', 'components belong into ui/'),
  plant('apps/web/src/hooks/use-a.ts', '', 'the rooms of the page are'),
  plant('packages/domain/src/rules/a.ts', '', 'a package is a flat src/'),
  plant('prisma/migrations/charts/migration.sql', '', 'migrations/<time>_<what>'),
  plant('e2e/journeys/home.ts', '', 'a journey is journeys/<what>.test.ts, or'),
  plant('docs/decisions/why.md', '', 'a decision is decisions/NNNN'),
  plant('tools/a.ts', '', 'tools/a.ts lies in no room'),
  plant('apps/web/src/lib/utils.ts', '', 'a name that says nothing'),
  plant('packages/domain/src/utils/a.ts', '', 'a name that says nothing'),
  plant('apps/web/src/features/charts/index.ts', '', 'index.ts: a barrel'),
  plant('apps/web/src/lib/all.ts', "export * from './a.ts';\n", 'all.ts has a barrel'),
  plant('apps/web/src/lib/long.ts', 'a();\n'.repeat(251), 'long.ts has 251 lines, at most 250'),
  plant('packages/domain/src/a.test.ts', "test.only('a', b);", 'a test that does not run'),
  plant('e2e/journeys/a.test.ts', "test.skip('a', b);", 'a test that does not run'),
  plant('packages/domain/src/a.ts', '// TODO later', 'a note to do something'),
  plant('pnpm-lock.yaml', 'tarball: https://registry.example.org/a.tgz', 'the host of a registry'),
  plant('docs/a.md', 'Look into /home/somebody/data', 'a path of one machine'),
  plant('apps/web/src/lib/a.ts', '// @ts-expect-error it works', 'a silenced compiler'),
  plant('packages/domain/src/a.ts', 'export const today = Date.now();', 'a clock'),
  plant('packages/chart-layout/src/a.ts', 'document.body.append(a);', 'the world outside'),
  plant('apps/api/src/features/powers/powers.routes.ts', '', 'features/powers has no packages'),
];

function plant(path, text, finds) {
  return { finds, files: { [path]: text } };
}
