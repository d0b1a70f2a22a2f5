/** One violation of each rule in .dependency-cruiser.cjs, as small as it can be. */
import { posix } from 'node:path';

const WEB = 'apps/web/src';
const API = 'apps/api/src';
const CHARTS = `${API}/features/charts`;

/** A file that imports another, which exists; a package need not, its name says enough. */
function plant(rule, from, specifier, kind = '') {
  const files = {
    [from]: `import ${kind} value from '${specifier}'; export const copy: value = value;`,
  };
  if (specifier.startsWith('.')) files[posix.join(from, '..', specifier)] = 'export default 1;';
  return { finds: `${rule}: ${from}`, files };
}

export const plantedArrows = [
  {
    finds: 'no-cycles:',
    files: { [`${WEB}/lib/a.ts`]: `import './b.ts';`, [`${WEB}/lib/b.ts`]: `import './a.ts';` },
  },
  {
    finds: 'no-orphans: packages/domain/src/alone.ts',
    files: { 'packages/domain/src/alone.ts': '' },
  },
  {
    finds: 'resolvable: apps/web/src/lib/a.ts',
    files: { [`${WEB}/lib/a.ts`]: `import './nowhere.ts';` },
  },
  plant('front-doors', `${API}/lib/a.ts`, '../../../../packages/domain/src/words.ts'),
  plant('front-doors', `${API}/main.ts`, '../../../prisma/src/seed.ts'),
  plant('tests-are-not-imported', `${WEB}/lib/a.ts`, './b.test.ts'),
  plant('builders-are-for-tests', 'prisma/src/seed.ts', '../testing/index.ts'),
  plant('builders-are-for-tests', `${API}/main.ts`, '../testing/test-app.ts'),
  {
    finds: 'no-dev-dependency-in-the-product: apps/web/src/lib/a.ts',
    files: {
      'apps/web/package.json': '{ "devDependencies": { "fast-check": "1" } }',
      'apps/web/node_modules/fast-check/package.json':
        '{ "name": "fast-check", "main": "index.js" }',
      'apps/web/node_modules/fast-check/index.js': 'export default 1;',
      [`${WEB}/lib/a.ts`]: `import check from 'fast-check'; check();`,
    },
  },
  plant('contracts-import-zod-only', 'packages/contracts/src/a.ts', 'node:fs'),
  plant('contracts-import-zod-only', 'packages/contracts/src/a.ts', '../../domain/src/index.ts'),
  plant('domain-is-pure', 'packages/domain/src/a.ts', 'node:crypto'),
  plant('domain-is-pure', 'packages/domain/src/a.ts', 'lru-cache'),
  plant('chart-layout-is-pure', 'packages/chart-layout/src/a.ts', 'react'),
  plant('chart-layout-is-pure', 'packages/chart-layout/src/a.ts', 'react-dom'),
  plant(
    'pure-packages-take-types-alone',
    'packages/domain/src/a.ts',
    '../../contracts/src/index.ts',
  ),
  plant('only-db-knows-prisma', `${CHARTS}/charts.repository.ts`, 'pg'),
  plant('only-db-knows-prisma', `${CHARTS}/charts.repository.ts`, '@prisma/client'),
  plant('only-db-knows-prisma', 'e2e/product/a.ts', '@electric-sql/pglite'),
  plant('db-knows-no-app', 'prisma/src/a.ts', '../../apps/api/src/env.ts'),
  plant('products-do-not-know-their-proof', `${API}/lib/a.ts`, '../../../../e2e/product/b.ts'),
  plant('web-knows-no-server', `${WEB}/lib/a.ts`, '../../../../prisma/src/index.ts'),
  plant('web-knows-no-server', `${WEB}/lib/a.ts`, 'fastify'),
  plant('web-has-no-zod', `${WEB}/lib/a.ts`, 'zod'),
  plant('web-runs-in-a-browser', `${WEB}/lib/a.ts`, 'node:path'),
  plant('web-pages', `${WEB}/pages/a.tsx`, '../app/shell.tsx'),
  plant('web-features', `${WEB}/features/charts/a.tsx`, '../../pages/home-page.tsx'),
  plant('web-ui', `${WEB}/ui/a.tsx`, '../features/charts/b.tsx'),
  plant('web-lib', `${WEB}/lib/a.ts`, '../ui/b.tsx'),
  plant('web-texts', `${WEB}/texts/a.ts`, '../ui/b.tsx'),
  plant('features-do-not-meet', `${WEB}/features/charts/a.tsx`, '../search/b.tsx'),
  plant('features-do-not-meet', `${CHARTS}/a.ts`, '../search/search.repository.ts'),
  plant('api-features-know-no-plugins', `${CHARTS}/charts.routes.ts`, '../../plugins/answers.ts'),
  plant('api-plugins-know-no-features', `${API}/plugins/a.ts`, '../features/charts/b.ts'),
  plant('api-lib-is-the-ground', `${API}/lib/a.ts`, '../plugins/b.ts'),
  plant('api-services-know-no-routes', `${CHARTS}/charts.service.ts`, './charts.routes.ts'),
  plant(
    'api-repositories-know-no-service',
    `${CHARTS}/charts.repository.ts`,
    './charts.service.ts',
  ),
  plant(
    'api-repositories-hold-the-database',
    `${CHARTS}/charts.routes.ts`,
    '../../../../../prisma/src/index.ts',
  ),
  plant(
    'api-routes-ask-their-repository',
    `${CHARTS}/charts.service.ts`,
    '../../../../../prisma/src/index.ts',
    'type',
  ),
];
