interface FirstRequest {
  url: string;
  response: Promise<Response>;
}

declare global {
  interface Window {
    /** Left by the early script, which asks for the first data before this module is even loaded. */
    lianfangFirstRequest?: FirstRequest;
  }
}

let taken: FirstRequest | undefined;

/** The ETag of the answer to the first request, also when that was handed out; null where none was asked for. */
export async function readFirstTag(): Promise<string | null> {
  const first = window.lianfangFirstRequest ?? taken;
  return (await first?.response)?.headers.get('etag') ?? null;
}

/** The answer that is already on its way for `url`, handed out once; later requests ask anew. */
export function takeFirstRequest(url: string): Promise<Response> | null {
  const first = window.lianfangFirstRequest;
  if (first?.url !== url) return null;
  delete window.lianfangFirstRequest;
  taken = first;
  return first.response;
}
