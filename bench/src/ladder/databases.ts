import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '@lianfang/db';
import { Client } from 'pg';

export interface BenchDatabase extends AsyncDisposable {
  name: 'PostgreSQL' | 'embedded';
  url: string;
  version: string;
  /** How many connections a prepared statement may use: the embedded one has a single session behind them all. */
  connections: number;
}

export async function openEmbedded(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-bench-'));
  const { url, stop } = await startEmbeddedDatabase(folder);
  return {
    name: 'embedded',
    url,
    version: await readVersion(url),
    connections: 1,
    async [Symbol.asyncDispose]() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The embedded database, and before it one on the server of `BENCH_DATABASE_URL` or `DATABASE_URL` where that is set. */
export async function openBoth(running: AsyncDisposableStack): Promise<BenchDatabase[]> {
  const serverUrl = process.env.BENCH_DATABASE_URL || process.env.DATABASE_URL;
  return [
    ...(serverUrl ? [running.use(await openOnServer(serverUrl))] : []),
    running.use(await openEmbedded()),
  ];
}

/** A database of our own on a server whose user may create one. */
export async function openOnServer(serverUrl: string): Promise<BenchDatabase> {
  const name = `lianfang_bench_${process.pid}`;
  await ask(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    name: 'PostgreSQL',
    url: url.href,
    version: await readVersion(serverUrl),
    connections: 10,
    [Symbol.asyncDispose]: async () => {
      await ask(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function readVersion(url: string): Promise<string> {
  const [row] = await ask(url, 'SHOW server_version');
  return String(row?.server_version);
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
