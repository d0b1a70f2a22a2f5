import type { Problem } from '@lianfang/contracts';
import { takeFirstRequest } from './first-request.ts';
import { readLanguage } from './language.ts';

/** The server answered, and refused. `problem` is missing where something in front of it answered instead. */
export class RefusedError extends Error {
  readonly status: number;
  readonly problem: Problem | null;

  constructor(status: number, problem: Problem | null) {
    super(problem?.title ?? `HTTP ${status}`);
    this.name = 'RefusedError';
    this.status = status;
    this.problem = problem;
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
  const response = await request(url, signal);
  if (!response.ok) throw new RefusedError(response.status, await readProblem(response));
  return response.json() as Promise<Answer>;
}

async function request(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await (takeFirstRequest(url) ?? fetch(url, { signal, headers: requestHeaders() }));
  } catch (error) {
    if (signal.aborted) throw error;
    throw new UnreachableError(error);
  }
}

function requestHeaders(): HeadersInit {
  return { Accept: 'application/json', 'Accept-Language': readLanguage() };
}

async function readProblem(response: Response): Promise<Problem | null> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return null;
  return response.json().catch(() => null);
}
