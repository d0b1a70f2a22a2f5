import type { PartyDetail } from '@lianfang/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { Tagged } from '../../lib/http.ts';
import { useConditional } from '../../lib/use-conditional.ts';
import { partyQueries } from './responsible-parties.queries.ts';

/** One responsible party, changed on condition that nobody changed it meanwhile. */
export function useConditionalParty(first: Tagged<PartyDetail>) {
  const queryClient = useQueryClient();
  return useConditional(first, () => queryClient.fetchQuery(partyQueries.detail(first.answer.id)));
}
