import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error.ts';

/**
 * Names the state that was read, for `If-Match` of a later write. The rest of such an answer, abilities above all,
 * depends on the reader and changes without the thing: nobody keeps it, and it is never answered with 304.
 */
export function tagRevision(reply: FastifyReply, revision: number): void {
  reply.header('etag', `"r${revision}"`);
}

/**
 * The revision that a write says it has read.
 * @throws {ProblemError} 428 without `If-Match`, 412 where it cannot be one of ours; a weak tag never matches
 */
export function expectedRevision({ headers }: FastifyRequest): number {
  const given = headers['if-match'];
  if (given === undefined) throw new ProblemError('precondition-required');
  const [, revision] = /^"r([1-9]\d{0,8})"$/.exec(given.trim()) ?? [];
  if (revision === undefined) throw new ProblemError('stale');
  return Number(revision);
}
