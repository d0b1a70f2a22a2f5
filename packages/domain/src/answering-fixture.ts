import type { AnsweringOnDay, HeldParty } from './vacancies.ts';

const DAY = '2026-11-29';

/** In tests: a post that nobody ever held, but for what is said of it. */
export function buildPost(name: string, facts: Partial<HeldParty> = {}): HeldParty {
  return { id: name, name, kind: 'post', isRetired: false, holders: [], ...facts };
}

/** Somebody who holds a post for ever unless days are given. */
export function heldBy(
  name: string,
  facts: Partial<HeldParty['holders'][number]> = {},
): Pick<HeldParty, 'holders'> {
  return {
    holders: [{ name, userId: null, role: 'main', from: '2026-01-01', to: null, ...facts }],
  };
}

/** Who answers for the first stage, the second, and so on. */
export function answerIn(...stages: HeldParty[][]): AnsweringOnDay {
  return { day: DAY, parties: new Map(stages.map((parties, n) => [`stage-${n}`, parties])) };
}
