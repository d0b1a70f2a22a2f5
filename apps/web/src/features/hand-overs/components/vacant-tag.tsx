import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { Tag } from '../../../ui/tag.tsx';

/** Beside a party: a post that nobody holds today. */
export function VacantTag() {
  return <Tag tone="bad">{useAdministrationTexts().parties.states.vacant}</Tag>;
}
