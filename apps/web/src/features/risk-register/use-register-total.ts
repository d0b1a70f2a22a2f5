import { MAX_COUNTED_HITS, type RiskRegisterPage } from '@lianfang/contracts';
import { useQuery } from '@tanstack/react-query';
import { formatCount } from '../../lib/format-count.ts';
import { useRegisterTexts } from '../../texts/use-register-texts.ts';
import type { RegisterFilter } from './register-filter.ts';
import { registerQueries } from './risk-register.queries.ts';

interface RegisterTotal {
  /** undefined: there are more than are counted at once, and the exact number is on its way. */
  total: number | undefined;
  said: string;
}

type Counted = Pick<RiskRegisterPage, 'total' | 'isTotalExact'>;

/** How many rows there are. Of very many the list only says so; the exact number is asked for then. */
export function useRegisterTotal(
  filter: RegisterFilter,
  page: Counted | undefined,
): (page: Counted) => RegisterTotal {
  const texts = useRegisterTexts();
  const { data } = useQuery({
    ...registerQueries.count(filter),
    enabled: page?.isTotalExact === false,
  });
  return (counted) => {
    const total = counted.isTotalExact ? counted.total : data?.total;
    const said =
      total === undefined
        ? texts.overMany(formatCount(MAX_COUNTED_HITS))
        : texts.total(formatCount(total));
    return { total, said };
  };
}
