import type { Ability } from '@lianfang/contracts';
import type { NavigationEntry } from '../features/sessions/navigation-entry.ts';
import { useAbilities } from '../features/sessions/use-session.ts';
import { paths } from '../lib/paths.ts';
import { useTexts } from '../texts/texts-context.tsx';

/** Pages for some; without an ability, for everybody. */
const PAGES: readonly {
  name: 'riskRegister' | 'findings' | 'responsibleParties' | 'users' | 'organizations' | 'audit';
  ability?: Ability;
}[] = [
  { name: 'riskRegister' },
  { name: 'findings' },
  { name: 'responsibleParties', ability: 'party.read' },
  { name: 'users', ability: 'user.read' },
  { name: 'organizations', ability: 'organization.read' },
  { name: 'audit', ability: 'audit.read' },
];

/** The pages beside the charts that this reader may open. */
export function useNavigationEntries(): NavigationEntry[] {
  const { shell } = useTexts();
  const abilities = useAbilities();
  return PAGES.filter(({ ability }) => !ability || abilities.includes(ability)).map(
    ({ name, ability }) => ({
      to: paths[name],
      label: shell[name],
      isForAll: ability === undefined,
    }),
  );
}
