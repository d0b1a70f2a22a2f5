import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../../lib/paths.ts';
import { toSearch } from '../../lib/url-values.ts';
import type { RegisterFilter } from './register-filter.ts';
import {
  FIRST_PAGE,
  type RegisterState,
  readRegisterState,
  writeRegisterState,
} from './register-state.ts';

/** What the register shows, read from its address and written back to it. */
export function useRegisterState() {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readRegisterState(params), [params]);
  /** Another question begins at its first page. */
  function show(next: Partial<RegisterState>): void {
    const place = next.place ?? FIRST_PAGE;
    setParams(writeRegisterState({ ...state, ...next, place }), {
      preventScrollReset: next.place === undefined || next.place === state.place,
      // A box that follows the address is ticked by the click itself, not a transition later.
      flushSync: true,
    });
  }
  const addressOf = (filter: RegisterFilter) =>
    paths.riskRegister + toSearch(writeRegisterState({ ...state, filter, place: FIRST_PAGE }));
  return { state, show, addressOf };
}
