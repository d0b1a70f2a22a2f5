import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FLAGS, findBrowserOfReaders } from '../../../e2e/product/chromium.ts';

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

/** A browser that is spoken to by its own protocol, command by command. */
export interface ProtocolBrowser extends AsyncDisposable {
  /** @throws what the browser refuses */
  send<Result>(method: string, params?: object, sessionId?: string): Promise<Result>;
}

/**
 * A browser that nobody listens to. Playwright switches on what a debugger needs in every page; for the stacks of the
 * five errors that React makes while it is loaded Chromium then read the script twice, 125 ms at a fourth of the
 * speed, which no reader waits for.
 */
export async function launchUnwatched(): Promise<ProtocolBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'lianfang-bench-browser-'));
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`];
  const child = spawn(findBrowserOfReaders(), [...FLAGS, ...flags, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const socket = new WebSocket(await readAddress(child.stderr));
  await once(socket, 'open');
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let count = 0;
  return {
    async send<Result>(method: string, params = {}, sessionId?: string) {
      count += 1;
      const id = count;
      const answer = new Promise<Answer>((resolve) => {
        waiting.set(id, resolve);
      });
      socket.send(JSON.stringify({ id, method, params, sessionId }));
      const { result, error } = await answer;
      waiting.delete(id);
      if (error) throw new Error(`${method}: ${error.message}`);
      return result as Result;
    },
    async [Symbol.asyncDispose]() {
      socket.close();
      const ended = once(child, 'exit');
      child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function readAddress(output: AsyncIterable<Buffer>): Promise<string> {
  let said = '';
  for await (const part of output) {
    said += part;
    const address = /ws:\S+/.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(`Chromium ended: ${said}`);
}
