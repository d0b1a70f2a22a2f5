import type { LightMyRequestResponse } from 'fastify';
import type { Operation } from './operations.ts';
import type { LoggedIn } from './test-app.ts';

interface Inputs {
  /** For every id in an address. */
  ids: readonly string[];
  /** For every parameter of a query, one at a time. */
  values: readonly string[];
}

export interface Answer {
  asked: string;
  answer: LightMyRequestResponse;
}

/** Asks every route that reads, with each of the ids and each of the values. */
export async function walkReads(
  { get }: Pick<LoggedIn, 'get'>,
  operations: readonly Operation[],
  { ids, values }: Inputs,
): Promise<Answer[]> {
  const urls = operations
    .filter(({ method }) => method === 'GET')
    .flatMap(({ path, query }) => listUrls(path, query, { ids, values }));
  const answers: Answer[] = [];
  for (const url of urls) answers.push({ asked: url, answer: await get(url) });
  return answers;
}

function listUrls(path: string, query: readonly string[], { ids, values }: Inputs): string[] {
  const addresses = path.includes('{')
    ? ids.map((id) => path.replace('{version}', '1').replace(/\{\w+\}/, encodeURIComponent(id)))
    : [path];
  return addresses.flatMap((address) => [
    address,
    ...query.flatMap((name) =>
      values.map((value) => `${address}?${name}=${encodeURIComponent(value)}`),
    ),
  ]);
}

/** Where a word was told, in a body or a header. */
export function findTold(answers: readonly Answer[], word: string): string[] {
  return answers
    .filter(({ answer }) => (answer.body + JSON.stringify(answer.headers)).includes(word))
    .map(({ asked }) => asked);
}
