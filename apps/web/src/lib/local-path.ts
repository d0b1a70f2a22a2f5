/**
 * A path of this page, or the way home: an address from outside must not lead whoever logs in to another site.
 * Browsers read `//host` and `/\host` as another host.
 */
export function toLocalPath(given: string | null, origin: string): string {
  if (!given?.startsWith('/')) return '/';
  const address = readAddress(given, origin);
  if (!address) return '/';
  const path = address.pathname + address.search + address.hash;
  // `/.//host` stays here as it is, and leads elsewhere once it is shortened.
  return address.origin === origin && !path.startsWith('//') ? path : '/';
}

/** `//:` is no address at all, and throws. */
function readAddress(given: string, origin: string): URL | undefined {
  try {
    return new URL(given, origin);
  } catch {
    return undefined;
  }
}
