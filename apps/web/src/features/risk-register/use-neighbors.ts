import type { RegisterRow } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import type { Trail } from './register-trail.ts';
import { registerQueries } from './risk-register.queries.ts';
import { useRegisterTotal } from './use-register-total.ts';

interface Neighbors {
  previous: RegisterRow | undefined;
  next: RegisterRow | undefined;
  /** undefined: very many, or not known yet. */
  total: number | undefined;
  isKnown: boolean;
}

/** The rows right before and right after the one that is looked at, and how many there are. */
export function useNeighbors({ state, cursor }: Trail): Neighbors {
  const enabled = cursor !== null;
  const before = useQuery({ ...registerQueries.neighbor(state, 'before', cursor ?? ''), enabled });
  const after = useQuery({ ...registerQueries.neighbor(state, 'after', cursor ?? ''), enabled });
  const counted = after.data ?? before.data;
  const { total } = useRegisterTotal(state.filter, counted);
  return {
    previous: before.data?.items[0],
    next: after.data?.items[0],
    total,
    isKnown: counted !== undefined,
  };
}
