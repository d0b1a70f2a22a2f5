import { createHash, randomBytes } from 'node:crypto';

/** What a one-time link carries. Nobody guesses 256 random bits, so a fast hash of them is safe to keep. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Behind `#`, where neither a server's log nor a proxy sees it. */
function linkTo(origin: string, token: string): string {
  return `${origin}/invitation#${token}`;
}

/** A one-time link, shown once, and what is kept of it. */
export function makeLink(
  origin: string,
  hours: number,
): { link: string; tokenHash: string; expiresAt: Date } {
  const token = makeToken();
  const expiresAt = new Date(Date.now() + hours * 60 * 60 * 1000);
  return { link: linkTo(origin, token), tokenHash: hashToken(token), expiresAt };
}
