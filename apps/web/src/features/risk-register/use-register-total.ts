import { MAX_COUNTED_HITS, type RiskRegisterPage } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../lib/format-count.ts';
import { useRegisterTexts } from '../../texts/use-register-texts.ts';
import type { RegisterFilter } from './register-filter.ts';
import { registerQueries } from './risk-register.queries.ts';

interface RegisterTotal {
  /** undefined: more than are counted at once, or no answer yet. */
  total: number | undefined;
  said: string;
}

/** How many rows there are. Of very many an answer only says so; the exact number is asked for then. */
export function useRegisterTotal(
  filter: RegisterFilter,
  page: Pick<RiskRegisterPage, 'total' | 'isTotalExact'> | undefined,
): RegisterTotal {
  const texts = useRegisterTexts();
  const isMany = page?.isTotalExact === false;
  const { data } = useQuery({ ...registerQueries.count(filter), enabled: isMany });
  const total = isMany ? data?.total : page?.total;
  const said =
    total === undefined
      ? texts.overMany(formatCount(MAX_COUNTED_HITS))
      : texts.total(formatCount(total));
  return { total, said };
}
