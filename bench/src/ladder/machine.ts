import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, cpus, loadavg, release, type } from 'node:os';
import { CORES_ARE_APART } from './cores.ts';
import type { BenchDatabase } from './databases.ts';

/** Above this, something else was at work and the spread says so. */
const QUIET_BELOW = 0.5;

const { resolve } = createRequire(import.meta.url);

/** What a reader must know to compare a table with another. Read it before the load begins. */
export function describeMachine(databases: BenchDatabase[]): [fact: string, value: string][] {
  const [load = 0] = loadavg();
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['machine', `${cpus().length} × ${cpus()[0]?.model}, ${type()} ${release()} ${arch()}`],
    ['load average before', `${load.toFixed(2)}${load < QUIET_BELOW ? '' : ': machine not quiet'}`],
    [
      'cores',
      CORES_ARE_APART ? 'servers on core 0, load on core 1, databases on either' : 'shared',
    ],
    ['node', process.version],
    ...['fastify', 'pg', 'autocannon'].map((name): [string, string] => [name, versionOf(name)]),
    ...databases.map(({ name, version }): [string, string] => [`${name} database`, version]),
  ];
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8'));
  return version;
}
