import type { User } from '@lianfang/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '../../lib/http.ts';
import { useConditional } from '../../lib/use-conditional.ts';
import { userQueries } from './users.queries.ts';

/** One person, changed on condition that nobody changed them meanwhile. */
export function useConditionalUser(first: Tagged<User>) {
  const queryClient = useQueryClient();
  return useConditional(first, () => queryClient.fetchQuery(userQueries.detail(first.answer.id)));
}
