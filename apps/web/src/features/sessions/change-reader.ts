import type { SessionState } from '@lianfang/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { sessionQueries } from './sessions.queries.ts';

/** Somebody else reads from now on: what the one before could see is forgotten. */
export async function changeReader(
  queryClient: QueryClient,
  session?: SessionState,
): Promise<void> {
  const { queryKey } = sessionQueries.current;
  queryClient.removeQueries({ predicate: ({ queryKey: [key] }) => key !== queryKey[0] });
  if (session) queryClient.setQueryData(queryKey, session);
  else await queryClient.fetchQuery({ ...sessionQueries.current, staleTime: 0 });
}
