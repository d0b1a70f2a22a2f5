import type { Filled } from './fill.ts';
import { COMMON, RARE } from './words.ts';

export interface Question {
  name: string;
  path: string;
  /** Whether the bare route answers it too. */
  isBare: boolean;
}

export const DEMANDED = 'first page, level × category × organisations';
/** The same for whoever looks over a whole province. */
const EVERYWHERE = 'first page, level × category × all organisations';
export const WITHOUT_WORDS = 'first page, no filter';
export const WITH_WORDS = 'words, common';
const SIDES = ['category', 'organization', 'stage', 'responsible-party', 'month'] as const;
const matrixBy = (side: (typeof SIDES)[number]) =>
  `matrix by ${side}, level × category × organisations`;
/** Of the same rows as the first page that is demanded, by each side. */
export const MATRICES = SIDES.map(matrixBy);

/** What is asked of the register, by the name that the table has for it. */
export function listQuestions({ city }: Filled): Question[] {
  const scope = `level=high&category=penalty&organizationId=${city.id}`;
  const pages: [string, string][] = [
    [DEMANDED, scope],
    [EVERYWHERE, `level=high&category=penalty&organizationId=${city.parent_id}`],
    [WITHOUT_WORDS, ''],
    ['page 400, no filter', 'page=400'],
    ['level', 'level=high'],
    ['category', 'category=penalty'],
    ['organisations', `organizationId=${city.id}`],
    ['own level', 'levelOrigin=risk-point'],
    ['stage', `stage=${encodeURIComponent('决定')}`],
    ['responsible party', `responsibleParty=${encodeURIComponent('法规科')}`],
    ['no responsible party', 'noParty=true'],
    ['vacant posts', 'vacant=true'],
    ['vacant posts × level', 'vacant=true&level=high'],
    ['date of decision', 'decidedFrom=2026-03-01&decidedTo=2026-03-31'],
    ['as of a day', 'asOf=2026-06-30'],
    ['sorted by date of decision', 'sort=-decidedAt'],
    ['sorted by chart', 'sort=chart'],
    [WITH_WORDS, `q=${encodeURIComponent(COMMON)}`],
    ['words, rare', `q=${encodeURIComponent(RARE)}`],
    ['words, common, level × category × organisations', `${scope}&q=${encodeURIComponent(COMMON)}`],
    ['stage × no party × level', `stage=${encodeURIComponent('决定')}&noParty=true&level=high`],
  ];
  const matrices: [string, string][] = [
    ...SIDES.map((by): [string, string] => [matrixBy(by), `${scope}&by=${by}`]),
    ...SIDES.map((by): [string, string] => [`matrix by ${by}, no filter`, `by=${by}`]),
  ];
  return [
    ...pages.map(([name, query]) => ({
      name,
      path: `/risk-register?${query}`,
      isBare: [DEMANDED, EVERYWHERE, WITHOUT_WORDS].includes(name),
    })),
    ...matrices.map(([name, query]) => ({
      name,
      path: `/risk-register/matrix?${query}`,
      isBare: false,
    })),
    {
      name: 'exact count of common words',
      path: `/risk-register/count?q=${encodeURIComponent(COMMON)}`,
      isBare: false,
    },
  ];
}
