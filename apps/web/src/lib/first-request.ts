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

/** The answer that is already on its way for `url`, handed out once; later requests ask anew. */
export function takeFirstRequest(url: string): Promise<Response> | null {
  const first = window.lianfangFirstRequest;
  if (first?.url !== url) return null;
  delete window.lianfangFirstRequest;
  return first.response;
}
