import { createHash, randomBytes } from 'node:crypto';

/** What a one-time link carries. Nobody guesses 256 random bits, so a fast hash of them is safe to keep. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Behind `#`, where neither a server's log nor a proxy sees it. */
export function linkTo(origin: string, token: string): string {
  return `${origin}/invitation#${token}`;
}
