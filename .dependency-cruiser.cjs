/**
 * Which room may import from which: ARCHITECTURE.md in a form that fails. Every rule here has a planted
 * violation in scripts/check-arrows.planted.mjs, and a rule that nothing can break fails the check.
 */
const TESTS = '(\\.test\\.tsx?|/fixtures\\.ts)$';
const PACKAGE = '^((?:apps|packages)/[^/]+|prisma|e2e|bench)/';
const CONTRACTS = '^packages/contracts/src/';
const PRISMA_PARTS =
  '(^|node_modules/)(@prisma/|@electric-sql/|@types/pg/|pg(/|$))|node_modules/prisma/';

/** A room of the page, and all it may look into; texts and styles are open to every room. */
function webRoom(room, ...open) {
  return {
    name: `web-${room}`,
    comment: `apps/web: app → pages → features → ui, lib. What both sides need belongs further right.`,
    severity: 'error',
    from: { path: `^apps/web/src/${room}/`, pathNot: TESTS },
    to: { path: '^apps/web/src/', pathNot: `^apps/web/src/(${[room, ...open].join('|')})/` },
  };
}

/** A pure package: its own files, and the contracts as types. */
function pureRoom(room) {
  return {
    name: `${room}-is-pure`,
    comment: `packages/${room} holds pure rules: no I/O, no library, no React. Read in apps/, pass values in.`,
    severity: 'error',
    from: { path: `^packages/${room}/`, pathNot: TESTS },
    to: { pathNot: [`^packages/${room}/`, CONTRACTS] },
  };
}

/** A room of the API that must not look at others of it. */
function apiRoom(name, comment, [from, ...notFrom], [to, ...notTo]) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: [TESTS, ...notFrom] },
    to: { path: to, pathNot: notTo },
  };
}

const everywhere = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one, or lack a third that both may import.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nobody imports it and it imports nothing: use it or delete it.',
    severity: 'error',
    // index.html loads the early script by its address.
    from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.test\\.tsx?$', '^apps/web/early/'] },
    to: {},
  },
  {
    name: 'resolvable',
    comment: 'The import leads nowhere: a slip, or a package that package.json does not list.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'front-doors',
    comment: 'A package is entered by its index.ts alone; the seed is data that anyone may read.',
    severity: 'error',
    from: { path: PACKAGE },
    to: {
      path: '^((apps|packages)/[^/]+|prisma)/',
      pathNot: [
        '^$1/',
        '^packages/[^/]+/src/index\\.ts$',
        '^prisma/(src|testing)/index\\.ts$',
        '^prisma/seed/',
      ],
    },
  },
  {
    name: 'tests-are-not-imported',
    comment: 'What two tests share belongs into testing/.',
    severity: 'error',
    from: {},
    to: { path: '\\.test\\.tsx?$' },
  },
  {
    name: 'builders-are-for-tests',
    comment: 'Builders invent facts: tests, testing/, e2e and bench alone may use them.',
    severity: 'error',
    from: { pathNot: ['\\.test\\.tsx?$', '^(prisma|apps/api)/testing/', '^(e2e|bench)/'] },
    to: { path: '^(prisma|apps/api)/testing/' },
  },
  {
    name: 'no-dev-dependency-in-the-product',
    comment: 'A production install lacks it: list it under dependencies, or use it in tests alone.',
    severity: 'error',
    from: { path: '^((apps|packages)/[^/]+|prisma)/src/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
  },
];

const packages = [
  {
    name: 'contracts-import-zod-only',
    comment: 'Contracts are what crosses the wire. Rules belong into packages/domain.',
    severity: 'error',
    from: { path: CONTRACTS, pathNot: TESTS },
    to: { pathNot: [CONTRACTS, '(^|node_modules/)zod(/|$)'] },
  },
  pureRoom('domain'),
  pureRoom('chart-layout'),
  {
    name: 'pure-packages-take-types-alone',
    comment:
      'The page uses these packages: a value from the contracts could bring zod (27 kB gz) with it.',
    severity: 'error',
    from: { path: '^packages/(domain|chart-layout)/', pathNot: TESTS },
    to: { path: CONTRACTS, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'only-db-knows-prisma',
    comment: 'Prisma, pg and PGlite stay behind @lianfang/db; bench/ measures pg beside it.',
    severity: 'error',
    from: { pathNot: ['^prisma/', '^bench/', 'node_modules'] },
    to: { path: PRISMA_PARTS },
  },
  {
    name: 'db-knows-no-app',
    comment: 'web → contracts ← api → db: nothing below an app knows it.',
    severity: 'error',
    from: { path: '^(packages|prisma)/' },
    to: { path: '^(apps|e2e|bench)/' },
  },
  {
    name: 'products-do-not-know-their-proof',
    comment: 'e2e/ and bench/ look at the product, never the other way.',
    severity: 'error',
    from: { path: '^apps/' },
    to: { path: '^(e2e|bench)/' },
  },
];

const web = [
  {
    name: 'web-knows-no-server',
    comment:
      'The page asks over HTTP; chart-layout, domain and contracts are all it shares with the server.',
    severity: 'error',
    from: { path: '^apps/web/' },
    to: { path: '^(prisma/|apps/api/)|(^|node_modules/)(fastify|@fastify/|@lianfang/(db|api))' },
  },
  {
    name: 'web-has-no-zod',
    comment: 'zod costs 27 kB gz on the page. Take types and plain constants from the contracts.',
    severity: 'error',
    from: { path: '^apps/web/' },
    to: { path: '(^|node_modules/)(zod|fastify-type-provider-zod)(/|$)' },
  },
  {
    name: 'web-runs-in-a-browser',
    comment: 'apps/web/src has no Node; what runs at build time belongs into apps/web/build.',
    severity: 'error',
    from: { path: '^apps/web/src/', pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  webRoom('pages', 'features', 'ui', 'lib', 'texts', 'styles'),
  webRoom('features', 'ui', 'lib', 'texts', 'styles'),
  webRoom('ui', 'lib', 'texts', 'styles'),
  webRoom('lib', 'texts', 'styles'),
  webRoom('texts', 'lib'),
  {
    name: 'features-do-not-meet',
    comment:
      'Features meet in pages/ (web) or app.ts (api). What both need belongs into ui/, lib/ or a package.',
    severity: 'error',
    from: { path: '^apps/(web|api)/src/features/([^/]+)/' },
    to: { path: '^apps/$1/src/features/', pathNot: '^apps/$1/src/features/$2/' },
  },
];

const API = '^apps/api/src/';

const api = [
  apiRoom(
    'api-features-know-no-plugins',
    'app.ts puts plugins and features together. What a route needs of a plugin belongs into lib/.',
    [`${API}features/`],
    [`${API}(plugins/|app\\.ts|main\\.ts|env\\.ts)`],
  ),
  apiRoom(
    'api-plugins-know-no-features',
    'A plugin serves every feature, so it knows none.',
    [`${API}plugins/`],
    [`${API}(features/|app\\.ts|main\\.ts)`],
  ),
  apiRoom(
    'api-lib-is-the-ground',
    'lib/ and texts/ are imported; they import nothing above them.',
    [`${API}(lib|texts)/`],
    [`${API}(features/|plugins/|app\\.ts|main\\.ts|env\\.ts)`],
  ),
  apiRoom(
    'api-services-know-no-routes',
    'routes → service → repository → db: HTTP ends in the route.',
    [`${API}features/`, '\\.routes\\.ts$'],
    [`${API}features/[^/]+/[^/]+\\.routes\\.ts$`],
  ),
  apiRoom(
    'api-repositories-know-no-service',
    'routes → service → repository → db: a repository answers, it does not ask back.',
    [`${API}features/[^/]+/[^/]+\\.(repository|sql)\\.ts$`],
    [`${API}features/`, '\\.(repository|sql)\\.ts$'],
  ),
  {
    name: 'api-repositories-hold-the-database',
    comment:
      'Queries belong into <noun>.repository.ts. A route and app.ts may name the type they hand on.',
    severity: 'error',
    from: { path: API, pathNot: [TESTS, '\\.repository\\.ts$', `${API}(main\\.ts|commands/)`] },
    to: { path: '^prisma/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'api-routes-ask-their-repository',
    comment: 'Only repositories, routes and what puts the API together know of a database.',
    severity: 'error',
    from: {
      path: API,
      pathNot: [TESTS, '\\.(repository|routes)\\.ts$', `${API}((main|app)\\.ts|commands/)`],
    },
    to: { path: '^prisma/' },
  },
];

module.exports = {
  forbidden: [...everywhere, ...packages, ...web, ...api],
  options: {
    tsPreCompilationDeps: true,
    // PGlite's and Prisma's own files are theirs; generated ones are checked by who wrote them.
    doNotFollow: { path: ['node_modules', '^prisma/src/generated/'] },
    exclude: { path: ['(^|/)dist/', '\\.module\\.css$', '\\.css$'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json', '.css'],
    },
  },
};
