/**
 * A path of this page, or the way home: an address from outside must not lead whoever logs in to another site.
 * Browsers read `//host` and `/\host` as another host.
 */
export function toLocalPath(given: string | null, origin: string): string {
  if (!given?.startsWith('/')) return '/';
  const address = new URL(given, origin);
  const path = address.pathname + address.search + address.hash;
  // `/.//host` stays here as it is, and leads elsewhere once it is shortened.
  return address.origin === origin && !path.startsWith('//') ? path : '/';
}
