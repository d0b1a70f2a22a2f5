import type { Problem } from '@lianfang/contracts';
import type { FastifyError, FastifyRequest } from 'fastify';
import type { $ZodIssue } from 'zod/v4/core';
import { explainIssue } from '../lib/explain-issue.ts';
import type { Language } from '../lib/language.ts';
import { sayInput } from '../texts/inputs.ts';

type Refused = NonNullable<FastifyError['validation']>[number];
type Source = NonNullable<FastifyError['validationContext']>;

/** Where a value stood, as a problem's pointer begins. */
const PLACE_OF: Record<Source, string> = {
  querystring: '#/query',
  params: '#/path',
  headers: '#/headers',
  body: '#',
};

/** Everything that was wrong with a request's input, in the reader's language. */
export function describeInputErrors(
  { validation = [], validationContext: source = 'body' }: FastifyError,
  request: FastifyRequest,
  language: Language,
): Problem['errors'] {
  const input = source === 'querystring' ? request.query : request[source];
  return validation.flatMap((refused) => {
    const issue = { code: refused.keyword, ...refused.params } as unknown as $ZodIssue;
    const place = PLACE_OF[source] + refused.instancePath.replace(/^\/$/, '');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((name) => ({
        pointer: `${place}/${escapePointer(name)}`,
        message: sayInput(language, 'unknownName', { name }),
      }));
    }
    const [text, facts] = isMissing(input, refused) ? (['missing'] as const) : explainIssue(issue);
    return { pointer: place, message: sayInput(language, text, facts) };
  });
}

function isMissing(input: unknown, { instancePath }: Refused): boolean {
  const path = instancePath.split('/').filter(Boolean);
  const value = path.reduce(
    (at, name) => (at as Record<string, unknown> | undefined)?.[name],
    input,
  );
  return value === undefined;
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
