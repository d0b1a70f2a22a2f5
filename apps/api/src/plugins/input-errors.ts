import type { Problem } from '@lianfang/contracts';
import type { FastifyError, FastifyRequest } from 'fastify';
import type { $ZodIssue } from 'zod/v4/core';
import type { Language } from '../lib/language.ts';
import { INPUT_TEXTS, type InputText } from '../texts/inputs.ts';

type Refused = NonNullable<FastifyError['validation']>[number];
type Source = NonNullable<FastifyError['validationContext']>;

/** Where a value stood, as a problem's pointer begins. */
const PLACE_OF: Record<Source, string> = {
  querystring: '#/query',
  params: '#/path',
  headers: '#/headers',
  body: '#',
};

/** Rules of the contracts that are not those of a type, by the name they give themselves. */
const TEXT_OF_RULE: Record<string, InputText> = {
  'blank-words': 'blankWords',
  'different-by-level': 'differentByLevel',
  'reach-of-role': 'reachOfRole',
  'beyond-counted': 'beyondCounted',
  'days-in-order': 'daysInOrder',
  'one-of-several': 'oneOfSeveral',
  'some-places': 'somePlaces',
  cursor: 'notACursor',
  different: 'repeated',
};

/** Formats that a text can have; any other is that of a number. */
const TEXT_OF_FORMAT: Record<string, InputText> = { date: 'notADate', datetime: 'notATime' };

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
        message: say(language, 'unknownName', { name }),
      }));
    }
    const [text, facts] = isMissing(input, refused) ? (['missing'] as const) : explain(issue);
    return { pointer: place, message: say(language, text, facts) };
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

function explain(issue: $ZodIssue): [text: InputText, facts?: Record<string, unknown>] {
  switch (issue.code) {
    case 'invalid_type':
      return ['wrongType'];
    case 'invalid_format':
      return [TEXT_OF_FORMAT[issue.format] ?? 'notANumber'];
    case 'too_small':
      return [issue.origin === 'string' ? 'tooShort' : 'tooSmall', { limit: issue.minimum }];
    case 'too_big':
      return [issue.origin === 'string' ? 'tooLong' : 'tooBig', { limit: issue.maximum }];
    case 'invalid_value':
      return ['notAnOption', { options: issue.values.join(', ') }];
    case 'invalid_union':
      return explainUnion(issue.errors.flat());
    case 'custom':
      return [TEXT_OF_RULE[String(issue.params?.rule)] ?? 'unstorableText'];
    default:
      return ['invalid'];
  }
}

/** Of the ways in which a value could have been right, the one that names the options says most. */
function explainUnion(issues: $ZodIssue[]): ReturnType<typeof explain> {
  const telling = issues.find(({ code }) => code === 'invalid_value');
  return telling ? explain(telling) : ['invalid'];
}

function say(language: Language, text: InputText, facts: Record<string, unknown> = {}): string {
  return INPUT_TEXTS[language][text].replace(/\{(\w+)\}/g, (_, name) => String(facts[name]));
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
