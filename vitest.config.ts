import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Left to itself vitest keeps one of two cores free, and the tests with a database took twice as long.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/web/{src,build}/**/*.test.{ts,tsx}',
            'bench/src/**/*.test.ts',
            'scripts/**/*.test.mjs',
          ],
          // Properties of a hundred runs take seconds, and ten times as long beside a build on two cores.
          testTimeout: 60_000,
        },
      },
      {
        // One project for everything with a database: two global set-ups at once crash the schema engine,
        // whose WebAssembly module is a singleton of the process.
        test: {
          name: 'database',
          include: ['prisma/**/*.test.ts', 'apps/api/**/*.test.ts'],
          globalSetup: 'prisma/testing/global-setup.ts',
          testTimeout: 90_000,
          hookTimeout: 90_000,
          // Modules are loaded once a worker, not once a file: 157 s, not 563. Whatever differs is in the databases.
          isolate: false,
        },
      },
    ],
  },
});
