import type { PGlite } from '@electric-sql/pglite';
import type { Execute } from './turns.ts';

/** The one session that PGlite has, as the wire server uses it. */
export interface PgliteSession {
  execute: Execute;
  /** Finishes what is running; whatever is asked later is left unanswered. */
  close(): Promise<void>;
}

export function openPgliteSession(db: PGlite): PgliteSession {
  let isClosing = false;
  return {
    execute: (batch, onAnswer) =>
      db.runExclusive(async () => {
        if (isClosing) return;
        // The pieces are views of PGlite's memory, which the next one overwrites.
        const onRawData = (piece: Uint8Array) => onAnswer(Buffer.from(piece));
        await db.execProtocolRawStream(batch, { onRawData });
      }),
    async close() {
      await db.runExclusive(async () => {
        isClosing = true;
      });
      await db.close();
    },
  };
}
