import { useCallback, useState } from 'react';
import { useLocation } from 'react-router';
import type { ChartView } from './chart-view.ts';

interface Overrides {
  /** The view these were made under: another filter, density or word starts from its own. */
  viewKey: string;
  open: ReadonlyMap<string, boolean>;
}

export interface OpenStages {
  isOpen: (stageId: string, byItself: boolean) => boolean;
  setOpen: (stageId: string, isOpen: boolean) => void;
}

/**
 * Which stages are open: those that are by themselves, unless the reader opened or closed one by hand. Whoever is
 * led to a stage finds it open, also where it was closed by hand before.
 */
export function useOpenStages({ levels, density, words, stageId }: ChartView): OpenStages {
  const viewKey = [levels.join(), density, words].join('/');
  const [overrides, setOverrides] = useState<Overrides>({ viewKey, open: new Map() });
  const { key } = useLocation();
  const [visited, setVisited] = useState(key);
  if (visited !== key) {
    setVisited(key);
    setOverrides({
      ...overrides,
      open: new Map([...overrides.open].filter(([id]) => id !== stageId)),
    });
  }
  const open = overrides.viewKey === viewKey ? overrides.open : new Map<string, boolean>();

  const setOpen = useCallback(
    (stageId: string, isOpen: boolean) =>
      setOverrides((previous) => {
        const kept = previous.viewKey === viewKey ? previous.open : [];
        return { viewKey, open: new Map([...kept, [stageId, isOpen]]) };
      }),
    [viewKey],
  );
  return { isOpen: (stageId: string, byItself: boolean) => open.get(stageId) ?? byItself, setOpen };
}
