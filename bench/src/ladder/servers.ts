import type { BenchDatabase } from './databases.ts';
import { type Server, startServer } from './processes.ts';
import { read } from './read.ts';

/** The whole app on one database, with rung b beside it where that is measured. */
export interface Ours {
  database: BenchDatabase['name'];
  app: Server;
  chartUrl: string;
  prepared: Server | undefined;
}

/** Servers that log alike and so can be compared. */
export interface Ladder {
  logLevel: string;
  bare: Server;
  ours: Ours[];
}

/** Starts the servers of a ladder; `running` stops them. */
export async function startLadder(
  running: AsyncDisposableStack,
  { logLevel, databases, withPrepared }: LadderParts,
): Promise<Ladder> {
  const ours: Ours[] = [];
  for (const database of databases) {
    const app = running.use(await startApp(database, logLevel));
    const prepared = withPrepared
      ? running.use(await startPrepared(database, logLevel))
      : undefined;
    ours.push({ database: database.name, app, chartUrl: await findChart(app.address), prepared });
  }
  const [{ chartUrl }] = ours as [Ours];
  const bare = await startServer(new URL('../servers/bare.ts', import.meta.url), (port) => ({
    args: [port, chartUrl, logLevel],
  }));
  return { logLevel, bare: running.use(bare), ours };
}

interface LadderParts {
  logLevel: string;
  databases: BenchDatabase[];
  withPrepared: boolean;
}

export function startApp({ url }: BenchDatabase, logLevel: string): Promise<Server> {
  return startServer(new URL('../../../apps/api/src/main.ts', import.meta.url), (port) => ({
    env: {
      PORT: port,
      HOST: '127.0.0.1',
      DATABASE_URL: url,
      LOG_LEVEL: logLevel,
      // All load comes from one address: counted as in production, and never refused.
      RATE_LIMIT_PER_MINUTE: '999999',
    },
  }));
}

function startPrepared({ url, connections }: BenchDatabase, logLevel: string): Promise<Server> {
  return startServer(new URL('../servers/prepared.ts', import.meta.url), (port) => ({
    args: [port, url, logLevel, String(connections)],
  }));
}

/** 行政处罚类: the largest chart of the seed. */
async function findChart(address: string): Promise<string> {
  const { body } = await read(`${address}/api/v1/charts?category=penalty`);
  const { items } = JSON.parse(String(body)) as { items: { id: string }[] };
  const [chart] = items;
  if (!chart) throw new Error('The seed has no chart of the category penalty');
  return `${address}/api/v1/charts/${chart.id}`;
}
