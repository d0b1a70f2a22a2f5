import type { $ZodIssue } from 'zod/v4/core';
import type { InputFacts, InputText } from '../texts/inputs.ts';

/** Rules of the contracts that are not those of a type, by the name they give themselves. */
const TEXT_OF_RULE: Record<string, InputText> = {
  'blank-words': 'blankWords',
  'different-by-level': 'differentByLevel',
  'reach-of-role': 'reachOfRole',
  'beyond-counted': 'beyondCounted',
  'days-in-order': 'daysInOrder',
  'day-too-early': 'dayTooEarly',
  'deputies-stay': 'deputiesStay',
  'to-or-account': 'toOrAccount',
  'one-of-several': 'oneOfSeveral',
  'some-places': 'somePlaces',
  cursor: 'notACursor',
  different: 'repeated',
};

/** Formats that a text can have; any other is that of a number. */
const TEXT_OF_FORMAT: Record<string, InputText> = { date: 'notADate', datetime: 'notATime' };

/** What is wrong, by the name of its text. */
export function explainIssue(issue: $ZodIssue): [text: InputText, facts?: InputFacts] {
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
function explainUnion(issues: $ZodIssue[]): ReturnType<typeof explainIssue> {
  const telling = issues.find(({ code }) => code === 'invalid_value');
  return telling ? explainIssue(telling) : ['invalid'];
}
