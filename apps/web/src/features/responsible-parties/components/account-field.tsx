import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { partyQueries } from '../responsible-parties.queries.ts';
import { AccountChoice } from './account-choice.tsx';

const SHORTEST_NAME = 2;

/** The accounts of whoever bears the name that is typed; the only one is taken, of several one is chosen. */
export function AccountField({ name: typed }: { name: string }) {
  const name = useDeferredValue(typed.trim());
  const isName = name.length >= SHORTEST_NAME;
  const { data: users = [] } = useQuery({ ...partyQueries.accountsOf(name), enabled: isName });
  const [first] = users;
  if (!isName || !first) return null;
  // Another name has other accounts, of which none was chosen yet.
  return <AccountChoice key={name} users={users} chosen={users.length === 1 ? first.id : ''} />;
}
