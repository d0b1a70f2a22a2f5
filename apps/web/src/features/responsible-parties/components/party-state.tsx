import type { Party } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Tag } from '../../../ui/tag.tsx';

export function PartyState({ isRetired, isVacant }: Pick<Party, 'isRetired' | 'isVacant'>) {
  const { states } = useAdministrationTexts().parties;
  if (isRetired) return <Tag tone="plain">{states.retired}</Tag>;
  return isVacant ? <Tag tone="bad">{states.vacant}</Tag> : <Tag tone="good">{states.held}</Tag>;
}
