import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';

export interface CookieKeeper {
  name: string;
  secret: string;
}

export interface SessionCookie extends CookieKeeper {
  /** How long a browser keeps it. */
  hours: number;
}

/** A browser lets nobody but this host set a cookie of that prefix, and refuses it without TLS. */
export function sessionCookieName(publicUrl: string | undefined): string {
  return publicUrl?.startsWith('https:') ? '__Host-lianfang.session' : 'lianfang.session';
}

/** The token of a session cookie that carries our signature, as better-auth wrote it: `token.signature`. */
export function readSessionToken(
  cookies: string | undefined,
  { name, secret }: CookieKeeper,
): string | undefined {
  const value = cookies && parseCookies(cookies).get(name);
  if (!value) return undefined;
  const cut = value.lastIndexOf('.');
  const token = value.slice(0, cut);
  return cut > 0 && isSame(value.slice(cut + 1), signatureOf(token, secret)) ? token : undefined;
}

/** What a log-in answers with; a session ends on the server by itself, whatever the browser keeps. */
export function writeSessionCookie(token: string, keeper: SessionCookie): string {
  return `${signSessionToken(token, keeper)}; Max-Age=${keeper.hours * 3600}; ${attributesOf(keeper)}`;
}

export function forgetSessionCookie(keeper: CookieKeeper): string {
  return `${keeper.name}=; Max-Age=0; ${attributesOf(keeper)}`;
}

/** Whether the page is served with TLS: without it a browser drops a cookie that is Secure. */
export function isSecure({ name }: Pick<CookieKeeper, 'name'>): boolean {
  return name.startsWith('__Host-');
}

function attributesOf(keeper: CookieKeeper): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure(keeper) ? '; Secure' : ''}`;
}

export function signSessionToken(token: string, { name, secret }: CookieKeeper): string {
  return `${name}=${encodeURIComponent(`${token}.${signatureOf(token, secret)}`)}`;
}

function signatureOf(token: string, secret: string): string {
  return createHmac('sha256', secret).update(token).digest('base64');
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
