import { endsIdle } from './wire-frames.ts';

/** Executes a batch of frames on the one session that PGlite has; answers come in pieces. */
export type Execute = (batch: Buffer, onAnswer: (piece: Buffer) => void) => Promise<unknown>;

interface Turn<Client> {
  client: Client;
  batch: Buffer;
  onAnswer: (piece: Buffer) => void;
}

/**
 * Lets many clients share one database session, one whole batch at a time. Whoever has begun
 * something (a transaction, a flushed half of a batch, a copy) keeps the turn until it is ended:
 * otherwise the frames of two clients mix, and one silently gets the other's answer (decision 0008).
 */
export class Turns<Client> {
  readonly #execute: Execute;
  #waiting: Turn<Client>[] = [];
  #holder: Client | undefined;
  #isRunning = false;

  constructor(execute: Execute) {
    this.#execute = execute;
  }

  /** @throws what `execute` throws: the session is then in no known state */
  async take(client: Client, batch: Buffer, onAnswer: (piece: Buffer) => void): Promise<void> {
    this.#waiting.push({ client, batch, onAnswer });
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let turn = this.#next(); turn; turn = this.#next()) await this.#run(turn);
    this.#isRunning = false;
  }

  /** Forgets what a client still wanted. */
  forget(client: Client): void {
    this.#waiting = this.#waiting.filter((turn) => turn.client !== client);
  }

  #next(): Turn<Client> | undefined {
    if (this.#holder === undefined) return this.#waiting.shift();
    const place = this.#waiting.findIndex((turn) => turn.client === this.#holder);
    return place === -1 ? undefined : this.#waiting.splice(place, 1)[0];
  }

  async #run({ client, batch, onAnswer }: Turn<Client>): Promise<void> {
    let tail = Buffer.alloc(0);
    await this.#execute(batch, (piece) => {
      tail = Buffer.concat([tail, piece]).subarray(-6);
      onAnswer(piece);
    });
    this.#holder = endsIdle(tail) ? undefined : client;
  }
}
