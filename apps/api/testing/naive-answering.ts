import type { AnsweringParty } from '@lianfang/contracts';
import { beijingDayOf, endOfBeijingDay, holdersOn, isVacant } from '@lianfang/domain';
import { answeringAt, type KnownAssignment } from './random-answering.ts';

type Answering = ReturnType<typeof answeringAt>[number] & { day: string };

/** Who answers for a stage now, or answered at the end of a day. */
export function listAnswering(
  assignments: readonly KnownAssignment[],
  stageId: string,
  asOf: string | undefined,
): Answering[] {
  const moment = asOf === undefined ? new Date() : new Date(endOfBeijingDay(asOf).getTime() - 1);
  const day = beijingDayOf(moment);
  return answeringAt(assignments, stageId, moment).map((party) => ({ ...party, day }));
}

/** What a reader is told of it. */
export function tellParty({ day, ...party }: Answering, isInsider: boolean): AnsweringParty {
  const { id, name, kind, holders } = party;
  const isPerson = kind === 'person' || kind === 'expert';
  return {
    id,
    name: isPerson && !isInsider ? null : name,
    kind,
    isVacant: isVacant(party, holders, day),
    holders: isInsider ? holdersOn(holders, day).map(({ name, role }) => ({ name, role })) : null,
  };
}

/** The lines of both columns as the file in Chinese has them. */
export function writeAnswering(answering: readonly AnsweringParty[] = []): [string, string] {
  const lines = answering.map(({ name, isVacant, holders }) => {
    const vacancy = isVacant ? ['岗位空缺'] : [];
    const withheld = isVacant ? [] : ['（不公开）'];
    const named = holders?.map(({ name, role }) => name + (role === 'main' ? '' : '（B 角）'));
    return [
      (name ?? '（不公开）') + (isVacant ? '（岗位空缺）' : ''),
      [...vacancy, ...(named ?? withheld)].join('、') || '—',
    ];
  });
  const column = (n: number) =>
    lines
      .map((line) => line[n])
      .join('\n')
      .trimEnd();
  return [column(0), column(1)];
}
