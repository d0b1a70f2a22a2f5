import type { Problem } from '@lianfang/contracts';
import { takeFirstRequest } from './first-request.ts';
import { readLanguage } from './language.ts';
import { noteNotSignedIn } from './sign-in-lost.ts';

/** The server answered, and refused. `problem` is missing where something in front of it answered instead. */
export class RefusedError extends Error {
  readonly status: number;
  readonly problem: Problem | null;
  /** What is there now, where a conditional write came too late. */
  readonly etag: string | null;
  /** Seconds to wait before another try. */
  readonly retryAfter: number | null;

  constructor({ status, headers }: Response, problem: Problem | null) {
    super(problem?.title ?? `HTTP ${status}`);
    this.name = 'RefusedError';
    this.status = status;
    this.problem = problem;
    this.etag = headers.get('etag');
    this.retryAfter = Number.parseInt(headers.get('retry-after') ?? '', 10) || null;
  }
}

/** No answer came: the network or the server is gone. */
export class UnreachableError extends Error {
  constructor(cause: unknown) {
    super('The server cannot be reached', { cause });
    this.name = 'UnreachableError';
  }
}

/** Reads what the contract of `url` promises. The server checks its answers against it, the page does not again. */
export async function getJson<Answer>(url: string, signal: AbortSignal): Promise<Answer> {
  const response = await request(url, { signal });
  return response.json() as Promise<Answer>;
}

export interface Tagged<Answer> {
  answer: Answer;
  /** Goes back with the change as `ifMatch`, so that nobody's change is overwritten unseen. */
  etag: string;
}

/** Reads something that may be changed. */
export async function getTagged<Answer>(url: string, signal: AbortSignal): Promise<Tagged<Answer>> {
  const response = await request(url, { signal });
  return { answer: await response.json(), etag: response.headers.get('etag') ?? '' };
}

interface Sending {
  ifMatch?: string;
  /** Where it may be given up; the server then does it wholly or not at all. */
  signal?: AbortSignal;
}

/** Sends a change. What answers nothing (204) is `undefined`. */
export async function sendJson<Answer = void>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: unknown,
  { ifMatch, signal }: Sending = {},
): Promise<Answer> {
  const headers = {
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
  };
  const init = { method, headers, body: JSON.stringify(body), ...(signal && { signal }) };
  const response = await request(url, init);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

/** Whatever is no JSON on the way there or back. */
export async function request(url: string, init: RequestInit): Promise<Response> {
  const response = await reach(url, init);
  if (response.ok) return response;
  const problem = await readProblem(response);
  if (problem?.code === 'not-signed-in') noteNotSignedIn();
  throw new RefusedError(response, problem);
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const first = init.method === undefined ? takeFirstRequest(url) : null;
    const headers = { ...requestHeaders(), ...init.headers };
    return await (first ?? fetch(url, { ...init, credentials: 'same-origin', headers }));
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new UnreachableError(error);
  }
}

function requestHeaders(): Record<string, string> {
  return { Accept: 'application/json', 'Accept-Language': readLanguage() };
}

async function readProblem(response: Response): Promise<Problem | null> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return null;
  return response.json().catch(() => null);
}
