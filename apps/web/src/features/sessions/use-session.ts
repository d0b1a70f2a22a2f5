import type { Ability, SessionState } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { sessionQueries } from './sessions.queries.ts';

/** Who is asking; undefined as long as nobody knows. */
export function useSession(): SessionState | undefined {
  return useQuery(sessionQueries.current).data;
}

const NONE: readonly Ability[] = [];

/** What this reader may do anywhere: what the navigation may show. Where, each thing says itself. */
export function useAbilities(): readonly Ability[] {
  return useSession()?.abilities ?? NONE;
}
