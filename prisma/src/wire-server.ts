import { createServer, type Server, type Socket } from 'node:net';
import { type Execute, Turns } from './turns.ts';
import { batchLength, GIVE_UP, isTerminate, type Opening, readOpening } from './wire-frames.ts';

const NO_ENCRYPTION = 'N';

/**
 * PostgreSQL's protocol for a database with a single session. There is no authentication: who can
 * reach the socket is the owner.
 * @param onFailure the session is in no known state any more
 */
export function createWireServer(execute: Execute, onFailure: (error: Error) => void): Server {
  const turns = new Turns<Socket>(execute);
  return createServer((socket) => serve(socket, turns, onFailure));
}

function serve(socket: Socket, turns: Turns<Socket>, onFailure: (error: Error) => void): void {
  let unread = Buffer.alloc(0);
  let isOpen = false;

  socket.on('data', (chunk) => {
    unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
    while (isOpen ? answerBatch() : answerOpening());
  });
  // A client that is gone is not an error of ours; `close` follows.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    turns.forget(socket);
    turns.take(socket, GIVE_UP, () => undefined).catch(onFailure);
  });

  function answerOpening(): boolean {
    const found = readOpening(unread);
    if (!found) return false;
    const bytes = read(found.length);
    const answers: Record<Opening, () => unknown> = {
      encryption: () => socket.write(NO_ENCRYPTION),
      cancel: () => socket.end(),
      startup: () => run(bytes),
    };
    isOpen = found.opening === 'startup';
    answers[found.opening]();
    return true;
  }

  function answerBatch(): boolean {
    const length = batchLength(unread);
    if (length === 0) return false;
    const batch = read(length);
    if (isTerminate(batch)) socket.end();
    else run(batch);
    return true;
  }

  function run(batch: Buffer): void {
    turns.take(socket, batch, (piece) => socket.writable && socket.write(piece)).catch(onFailure);
  }

  function read(length: number): Buffer {
    const bytes = unread.subarray(0, length);
    unread = unread.subarray(length);
    return bytes;
  }
}
