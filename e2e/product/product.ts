import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './find-free-port.ts';

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url));
const PAGE = fileURLToPath(new URL('../../apps/web/dist/index.html', import.meta.url));

export interface Product {
  address: string;
  /** @throws when it does not end by itself and cleanly, or had anything to complain about while it ran */
  stop(): Promise<void>;
}

/**
 * Starts the real thing: the process that `npm start` runs, on a free port and a data folder of its own. With a
 * public address it is reached at its port all the same, as behind a proxy.
 */
export async function startProduct(dataFolder: string, publicUrl?: string): Promise<Product> {
  try {
    return await startOnce(dataFolder, publicUrl);
  } catch (error) {
    // Something else may have taken the port after it was found to be free. Twice is no accident.
    if (!/PORT \d+ is in use/.test(String(error))) throw error;
    return startOnce(dataFolder, publicUrl);
  }
}

async function startOnce(dataFolder: string, publicUrl?: string): Promise<Product> {
  if (!existsSync(PAGE)) {
    throw new Error('The page is not built: run pnpm --filter @lianfang/web build first');
  }
  const port = publicUrl ? await findFreePort() : 0;
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      DATA_DIR: dataFolder,
      LOG_LEVEL: 'warn',
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
      if (address) return publicUrl ? `http://127.0.0.1:${port}` : address;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The product ended while starting: ${said}`);
  }

  const address = await readAddress();
  const atStart = said.length;
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      const [code, signal] = await ended;
      const complaints = said.slice(atStart).trim();
      if (code === 0 && complaints === '') return;
      throw new Error(`The product ended with ${code ?? signal} and said: ${complaints}`);
    },
  };
}
