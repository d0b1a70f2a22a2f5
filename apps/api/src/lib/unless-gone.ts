import type { FastifyReply } from 'fastify';

/**
 * Does something for whoever asked, unless they hang up first: `gone` tells the work, which then ends by throwing.
 * @returns undefined where nobody waits for the answer any more
 */
export async function unlessGone<Result>(
  reply: FastifyReply,
  work: (gone: AbortSignal) => Promise<Result>,
): Promise<Result | undefined> {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return work(gone.signal).catch((error: unknown) => {
    if (gone.signal.aborted) return undefined;
    throw error;
  });
}
