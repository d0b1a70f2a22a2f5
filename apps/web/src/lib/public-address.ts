/** The server writes PUBLIC_URL into the page: a desktop may reach it by another name than a colleague does. */
function readOrigin(): string {
  const written = document.querySelector<HTMLMetaElement>('meta[name="lianfang-public-url"]');
  return written?.content || window.location.origin;
}

/** An address of the page as others reach it. */
export function toPublicAddress(pathname: string, params: URLSearchParams): string {
  const address = new URL(pathname, readOrigin());
  address.search = params.toString();
  return address.href;
}
