import { MAX_PRINTED, MAX_WORDS } from '@lianfang/contracts';

/** A text that the server would take: cut to its length, without what cannot be printed. */
export function readText(params: URLSearchParams, name: string): string {
  return clean(params.get(name) ?? '');
}

/** A text that stands somewhere exactly so, blanks and all: what the database could not hold is left out alone. */
export function readExactText(params: URLSearchParams, name: string): string {
  return keep(params.get(name) ?? '');
}

/** Several of them, each once, `most` at the most. An empty one counts too: a name that is withheld is empty. */
export function readExactTexts(params: URLSearchParams, name: string, most: number): string[] {
  return [...new Set(params.getAll(name).map(keep))].slice(0, most);
}

/** The values of a repeatable parameter that are known, in the order in which they are given, each once. */
export function readInOrder<Value extends string>(
  params: URLSearchParams,
  name: string,
  known: readonly Value[],
): Value[] {
  const given = params.getAll(name).flatMap((value) => known.filter((one) => one === value));
  return [...new Set(given)];
}

export function readFlag(params: URLSearchParams, name: string): boolean {
  return params.get(name) === 'true';
}

function keep(text: string): string {
  return text.replace(/\0|\p{Cs}/gu, '').slice(0, MAX_PRINTED);
}

function clean(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MAX_WORDS);
}
