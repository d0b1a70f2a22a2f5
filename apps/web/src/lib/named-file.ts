export interface NamedFile {
  name: string;
  content: Blob;
}

export function nameOf({ headers }: Response): string | undefined {
  return readFileName(headers.get('content-disposition'));
}

/** The name that a server gives a file: `filename*` in UTF-8 before the plain one (RFC 6266). */
export function readFileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decode(encoded);
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1];
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** Hands a file over to the browser's downloads. */
export function saveFile({ name, content }: NamedFile): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; until it has read the file, the address must live.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
