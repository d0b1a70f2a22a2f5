import { REGISTER_COLUMNS, type RegisterColumn } from '@lianfang/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { completeColumns, isUsual } from './register-columns.ts';
import { keepColumns, registerQueries } from './risk-register.queries.ts';

const KEY = 'lianfang.register-columns';

interface RegisterColumns {
  /** undefined as long as nobody knows whose they are. */
  columns: readonly RegisterColumn[] | undefined;
  keep: (columns: readonly RegisterColumn[]) => Promise<void>;
}

/**
 * The columns as their reader likes them: kept with the account, or on this machine for who has none.
 * @param given columns that the address brings along, which come first
 * @param accountId null: nobody is logged in; undefined: not known yet
 */
export function useRegisterColumns(
  given: readonly RegisterColumn[],
  accountId: string | null | undefined,
): RegisterColumns {
  const queryClient = useQueryClient();
  const [here, setHere] = useState(readHere);
  const query = registerQueries.columns();
  const own = useQuery({ ...query, enabled: typeof accountId === 'string' });

  function find(): readonly RegisterColumn[] | undefined {
    if (given.length > 0) return given;
    if (accountId === null) return here;
    // Whoever cannot be told how they like it finds it as usual.
    return own.data?.columns ?? (own.isError ? [] : undefined);
  }
  async function keep(columns: readonly RegisterColumn[]): Promise<void> {
    const kept = isUsual(columns) ? [] : [...columns];
    if (typeof accountId === 'string') {
      await keepColumns(kept);
      queryClient.setQueryData(query.queryKey, { columns: kept });
    } else {
      writeHere(kept);
      setHere(kept);
    }
  }
  const found = find();
  return { columns: found && completeColumns(found), keep };
}

function readHere(): RegisterColumn[] {
  try {
    const kept = (localStorage.getItem(KEY) ?? '').split(',');
    return kept.flatMap((name) => REGISTER_COLUMNS.filter((column) => column === name));
  } catch {
    return [];
  }
}

function writeHere(columns: readonly RegisterColumn[]): void {
  try {
    localStorage.setItem(KEY, columns.join());
  } catch {
    // Storage is switched off on some desktops: the choice then lasts until the page is closed.
  }
}
