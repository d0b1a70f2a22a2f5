import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { json } from 'node:stream/consumers';

interface Sent {
  headers: IncomingHttpHeaders;
  body: unknown;
}

interface Sending {
  method?: 'POST' | 'PATCH';
  headers?: OutgoingHttpHeaders;
  body?: unknown;
}

const agent = new Agent({ keepAlive: true });

/** @throws where the answer is none of success: a refused write costs nothing and would be counted as one */
export function send(url: string, { method, headers, body }: Sending): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    request(url, { agent, method, headers: { ...headers, ...type } }, async (response) => {
      const answer = await json(response);
      if ((response.statusCode ?? 0) < 300) resolve({ headers: response.headers, body: answer });
      else reject(new Error(`${method} ${url}: ${response.statusCode} ${JSON.stringify(answer)}`));
    })
      .once('error', reject)
      .end(body === undefined ? undefined : JSON.stringify(body));
  });
}
