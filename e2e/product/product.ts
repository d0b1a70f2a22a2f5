import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './find-free-port.ts';
import { copyTemplate } from './template.ts';

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url));
const PAGE = fileURLToPath(new URL('../../apps/web/dist/index.html', import.meta.url));

/** The end of what a start prints: a link for the first administrator, or an account of each role. */
const WHO_IS_THERE = /\/invitation#\S+\n|demo account: audit \S+ \S+\n/;

export interface DemoAccount {
  role: string;
  username: string;
  password: string;
}

export interface Product {
  address: string;
  /** Of each role one, where it was started with them. */
  accounts: readonly DemoAccount[];
  /** The one-time link of the first administrator as a path, where there is none yet. */
  firstLink: string | undefined;
  /** @throws when it does not end by itself and cleanly, or had anything to complain about while it ran */
  stop(): Promise<void>;
}

export interface Start {
  publicUrl?: string | undefined;
  /** Chosen beforehand, where somebody is told of it before the start. */
  port?: number;
  /** With an account of each role. */
  isDemo?: boolean;
  signOn?: SignOnClient;
  /** For one journey: its database is not compiled again to be fast, which takes 5 of the 15 s of a start. */
  isBrief?: boolean;
}

/** What the single sign-on of the house gave the product. */
export interface SignOnClient {
  issuer: string;
  id: string;
  secret: string;
}

/**
 * Starts the real thing: the process that `npm start` runs, on a free port and a data folder of its own. With a
 * public address it is reached at its port all the same, as behind a proxy.
 */
export async function startProduct(dataFolder: string, start: Start = {}): Promise<Product> {
  try {
    return await startOnce(dataFolder, start);
  } catch (error) {
    // Something else may have taken the port after it was found to be free. Twice is no accident.
    if (!/PORT \d+ is in use/.test(String(error))) throw error;
    return startOnce(dataFolder, start);
  }
}

async function startOnce(
  dataFolder: string,
  { publicUrl, port: chosen, isDemo = false, signOn, isBrief = false }: Start,
): Promise<Product> {
  if (!existsSync(PAGE)) {
    throw new Error('The page is not built: run pnpm --filter @lianfang/web build first');
  }
  await copyTemplate(dataFolder);
  const port = chosen ?? (publicUrl ? await findFreePort() : 0);
  const flags = isBrief ? ['--liftoff-only'] : [];
  const child = spawn(process.execPath, [...flags, MAIN, ...(isDemo ? ['--demo'] : [])], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      DATA_DIR: dataFolder,
      LOG_LEVEL: 'warn',
      // Of three kinds whatever chance gives: a journey changes it back to this.
      DEMO_PASSWORD: isDemo ? `Aa-${randomUUID()}` : undefined,
      // All journeys walk at the same time from one address.
      RATE_LIMIT_PER_MINUTE: '999999',
      OIDC_ISSUER: signOn?.issuer,
      OIDC_CLIENT_ID: signOn?.id,
      OIDC_CLIENT_SECRET: signOn?.secret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }

  async function readAddress(): Promise<string> {
    while (child.exitCode === null) {
      const [, address] = said.match(/→ {2}(http\S+)/) ?? [];
      if (address && WHO_IS_THERE.test(said))
        return publicUrl ? `http://127.0.0.1:${port}` : address;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The product ended while starting: ${said}`);
  }

  const address = await readAddress();
  const atStart = said.length;
  const accounts = [...said.matchAll(/demo account: (\S+) (\S+) (\S+)/g)];
  return {
    address,
    accounts: accounts.map(([, role = '', username = '', password = '']) => ({
      role,
      username,
      password,
    })),
    firstLink: /\/invitation#\S+/.exec(said)?.[0],
    async stop() {
      child.kill('SIGTERM');
      const [code, signal] = await ended;
      const complaints = said.slice(atStart).trim();
      if (code === 0 && complaints === '') return;
      throw new Error(`The product ended with ${code ?? signal} and said: ${complaints}`);
    },
  };
}
