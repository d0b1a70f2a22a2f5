/**
 * The closed vocabulary of each room: which files may lie there, and where any other belongs. The first
 * room whose path begins a file's path speaks for it.
 */
const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const TEST = `${NAME}(?:\\.${NAME})?\\.test\\.ts`;

function room(path, allowed, instead) {
  return { path: new RegExp(`^${path}`), allowed: new RegExp(`^${path}(?:${allowed})$`), instead };
}

export const ROOMS = [
  room(
    `apps/api/src/features/(?<noun>${NAME})/`,
    `\\k<noun>\\.(?:routes|service|repository|cache)\\.ts|${NAME}\\.sql\\.ts|(?:\\k<noun>\\.)?${TEST}`,
    'a feature of the API has <noun>.routes, .service, .repository, .cache and <query>.sql; what two need belongs into apps/api/src/lib, a rule into packages/domain',
  ),
  room('apps/api/src/commands/', `${NAME}\\.ts|${TEST}`, 'one file a command of the owner'),
  room(
    'apps/api/src/promises/',
    TEST,
    'promises/ holds tests that walk over every route; what they need belongs into apps/api/testing',
  ),
  room('apps/api/src/(?:lib|plugins|texts)/', `${NAME}\\.ts|${TEST}`, 'these rooms are flat'),
  room(
    'apps/api/src/',
    '(?:app|main|env|check-env)(?:\\.test)?\\.ts',
    'main.ts, app.ts and env.ts are all there is; a route belongs into features/<noun>/, what serves every route into plugins/',
  ),
  room(
    'apps/api/',
    'package\\.json|tsconfig\\.json|testing/[a-z-]+\\.ts',
    'code belongs into src/',
  ),
  room(
    `apps/web/src/features/(?<noun>${NAME})/components/`,
    `${NAME}\\.(?:tsx|module\\.css)`,
    'components/ holds components and their styles; hooks and rules belong beside the folder',
  ),
  room(
    `apps/web/src/features/(?<noun>${NAME})/`,
    `(?:\\k<noun>\\.queries|${NAME})\\.ts|${TEST}`,
    'components belong into components/, requests into <noun>.queries.ts',
  ),
  room(
    'apps/web/src/pages/',
    `${NAME}-page\\.(?:tsx|module\\.css)`,
    'a page is <name>-page.tsx; what it shows belongs into features/, what several show into ui/',
  ),
  room(
    'apps/web/src/app/',
    `${NAME}\\.(?:tsx?|module\\.css)`,
    'app/ is the frame around the pages',
  ),
  room(
    'apps/web/src/ui/',
    `${NAME}\\.(?:tsx?|module\\.css)|${TEST}`,
    'ui/ could serve another product: what knows charts belongs into features/',
  ),
  room(
    'apps/web/src/lib/',
    `${NAME}\\.ts|${TEST}`,
    'lib/ paints nothing: components belong into ui/',
  ),
  room('apps/web/src/texts/', `${NAME}\\.tsx?|${TEST}`, 'one file a language'),
  room(
    'apps/web/src/styles/',
    `${NAME}\\.css|${NAME}\\.d\\.ts`,
    'what one component wears lies beside it',
  ),
  room(
    'apps/web/src/',
    '(?!)',
    'the rooms of the page are app, pages, features, ui, lib, texts, styles',
  ),
  room(
    'apps/web/',
    `(?:package|tsconfig)\\.json|index\\.html|vite\\.config\\.ts|(?:build|early|public)/${NAME}\\.(?:ts|js|svg|ico)`,
    'code belongs into src/, what runs at build time into build/',
  ),
  room(
    `packages/${NAME}/`,
    `(?:package|tsconfig)\\.json|src/(?:${NAME}\\.ts|${NAME}(?:\\.properties)?\\.test\\.ts)`,
    'a package is a flat src/',
  ),
  room(
    'prisma/',
    `(?:package|tsconfig)\\.json|models/${NAME}\\.prisma|migrations/migration_lock\\.toml|migrations/\\d{14}_[a-z0-9_]+/migration\\.sql|seed/${NAME}\\.json|(?:src|testing)/(?:${NAME}\\.ts|${TEST})`,
    'models/, migrations/<time>_<what>/migration.sql, seed/, src/ and testing/ are its rooms',
  ),
  room(
    'e2e/',
    `(?:package|tsconfig)\\.json|README\\.md|playwright\\.config\\.ts|journeys/(?:office/)?${TEST}|(?:fixtures|product|screens|picture)/${NAME}\\.ts`,
    'a journey is journeys/<what>.test.ts, or journeys/office/ where people log in; how a screen is handled belongs into screens/, how the product is started into product/',
  ),
  room(
    'bench/',
    `(?:package|tsconfig)\\.json|README\\.md|src/(?:${NAME}/)?(?:${NAME}(?:\\.sql)?\\.ts|${TEST})|results/${NAME}\\.(?:md|json)`,
    'measurements belong into src/, what was seen into results/',
  ),
  room('scripts/', `${NAME}(?:\\.${NAME})?\\.mjs|${TEST}`, 'scripts are plain Node: <name>.mjs'),
  room(
    'docs/',
    `${NAME}(?:\\.zh-CN)?\\.md|decisions/\\d{4}-${NAME}\\.md|images/${NAME}\\.(?:png|svg)`,
    'a decision is decisions/NNNN-<what>.md, a picture lies in images/',
  ),
  room('\\.ci/', 'run', '.ci/run calls npm test and nothing else'),
  room('patches/', `${NAME}\\.patch`, 'patches/ holds what pnpm changes in a package of others'),
];
