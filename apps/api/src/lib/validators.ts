import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Coding } from './content-coding.ts';

/** A strong ETag names bytes, so each coding of the same content has its own. */
function etagOf(hash: string, coding: Coding): string {
  return coding === 'identity' ? `"${hash}"` : `"${hash}-${coding}"`;
}

export function hashOf(body: Buffer): string {
  return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}

/** Whether `If-None-Match` names the ETag. The comparison is the weak one (RFC 9110, 13.1.2). */
function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/** Adds to what others said already, as CORS does. */
export function addVary(reply: FastifyReply, ...names: string[]): void {
  const before = reply.getHeader('vary');
  reply.header('vary', [...(before === undefined ? [] : [String(before)]), ...names].join(', '));
}

/** Sets the headers of a body that is about to be sent. @returns false where 304 says it all */
export function describeBody(
  request: FastifyRequest,
  reply: FastifyReply,
  { hash, coding }: { hash: string; coding: Coding },
): boolean {
  const etag = etagOf(hash, coding);
  reply.header('etag', etag);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
  addVary(reply, 'Accept-Encoding', 'Cookie');
  if (matchesEtag(request.headers['if-none-match'], etag)) {
    reply.code(304);
    return false;
  }
  if (coding !== 'identity') reply.header('content-encoding', coding);
  return true;
}
