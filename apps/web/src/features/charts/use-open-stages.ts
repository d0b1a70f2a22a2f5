import { useCallback, useState } from 'react';

interface Overrides {
  /** The filter these were made under: another filter starts from its own. */
  filterKey: string;
  open: ReadonlyMap<string, boolean>;
}

/** Which stages are open: those that match the filter, unless the reader opened or closed one by hand. */
export function useOpenStages(filterKey: string) {
  const [overrides, setOverrides] = useState<Overrides>({ filterKey, open: new Map() });
  const open = overrides.filterKey === filterKey ? overrides.open : new Map<string, boolean>();

  const setOpen = useCallback(
    (stageId: string, isOpen: boolean) =>
      setOverrides((previous) => {
        const kept = previous.filterKey === filterKey ? previous.open : [];
        return { filterKey, open: new Map([...kept, [stageId, isOpen]]) };
      }),
    [filterKey],
  );
  return { isOpen: (stageId: string, byFilter: boolean) => open.get(stageId) ?? byFilter, setOpen };
}
