import { deepStrictEqual, equal } from 'node:assert/strict';
import type { BenchDatabase } from './databases.ts';
import type { Server } from './processes.ts';
import { read } from './read.ts';
import type { Ladder, Ours } from './servers.ts';

type Coding = 'identity' | 'gzip';

export interface Rung {
  name: string;
  /** '-' where no database is asked. */
  database: BenchDatabase['name'] | '-';
  logLevel: string;
  coding: Coding;
  url: string;
  /** Of the server. */
  pid: number;
  headers: Record<string, string>;
  status: number;
  /** The rung from memory that it is compared with. */
  isBare: boolean;
  /** Whether the demand is about it. */
  isDemanded: boolean;
}

export const PRODUCTION_LOG_LEVEL = 'info';
const CHART = 'c · ours, chart';
const SEARCHED = encodeURIComponent('审查');

/** Every rung of a ladder, each tried once. @throws when one answers something else than it stands for */
export async function listRungs({ bare, ours, logLevel }: Ladder): Promise<Rung[]> {
  const rungs = [
    ...(['identity', 'gzip'] as const).map((coding) => rungFromMemory(bare, coding, logLevel)),
    ...(await Promise.all(ours.map((one) => rungsOn(one, logLevel)))).flat(),
  ];
  for (const { name, url, headers, status } of rungs) {
    equal((await read(url, headers)).status, status, name);
  }
  return rungs;
}

/** What the reading of a chart alone needs, to see how much of it is the log. */
export function chartRungs(rungs: Rung[]): Rung[] {
  return rungs.filter(({ isBare, name }) => isBare || name === CHART);
}

function rungFromMemory({ address, pid }: Server, coding: Coding, logLevel: string): Rung {
  return {
    name: 'a · bare, from memory',
    database: '-',
    logLevel,
    coding,
    url: `${address}/${coding}`,
    pid,
    headers: { 'accept-encoding': coding },
    status: 200,
    isBare: true,
    isDemanded: false,
  };
}

async function rungsOn(ours: Ours, logLevel: string): Promise<Rung[]> {
  const { database, app, chartUrl, prepared } = ours;
  const rung = (name: string, coding: Coding, url: string, more: Partial<Rung> = {}): Rung => ({
    name,
    database,
    logLevel,
    coding,
    url,
    pid: app.pid,
    headers: { 'accept-encoding': coding, ...more.headers },
    status: more.status ?? 200,
    isBare: false,
    isDemanded: name === CHART && database === 'PostgreSQL' && logLevel === PRODUCTION_LOG_LEVEL,
  });
  const { headers } = await read(chartUrl, { 'accept-encoding': 'gzip' });
  const known = { status: 304, headers: { 'if-none-match': String(headers.etag) } };
  const api = `${app.address}/api/v1`;
  return [
    ...(prepared
      ? [
          {
            ...rung('b · one statement', 'identity', await sameChart(chartUrl, prepared)),
            pid: prepared.pid,
          },
        ]
      : []),
    rung(CHART, 'identity', chartUrl),
    rung(CHART, 'gzip', chartUrl),
    rung(`${CHART}, 304`, 'gzip', chartUrl, known),
    rung('c · ours, list', 'gzip', `${api}/charts`),
    rung('c · ours, search', 'gzip', `${api}/search?q=${SEARCHED}`),
  ];
}

/** @throws when the statement builds another chart than the one that was frozen */
async function sameChart(chartUrl: string, prepared: Server): Promise<string> {
  const url = `${prepared.address}/charts/${chartUrl.split('/').at(-1)}`;
  const [frozen, built] = await Promise.all([read(chartUrl), read(url)]);
  deepStrictEqual(JSON.parse(String(built.body)), JSON.parse(String(frozen.body)));
  return url;
}
