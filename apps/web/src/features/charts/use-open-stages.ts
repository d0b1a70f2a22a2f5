import { useCallback, useState } from 'react';
import { useLocation } from 'react-router';
import type { ChartView } from './chart-view.ts';

interface Overrides {
  /** The view these were made under: another filter, density or word starts from its own. */
  viewKey: string;
  open: ReadonlyMap<string, boolean>;
}

export interface OpenStages {
  /** Whether a stage is open in a view, this one or the one that comes next. */
  isOpenIn: (view: ChartView, stageId: string, byItself: boolean) => boolean;
  setOpen: (stageId: string, isOpen: boolean) => void;
}

/**
 * Which stages are open: those that are by themselves, unless the reader opened or closed one by hand. Whoever is
 * led to a stage finds it open, also where it was closed by hand before.
 */
export function useOpenStages(view: ChartView): OpenStages {
  const { stageId } = view;
  const viewKey = keyOf(view);
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
  const setOpen = useCallback(
    (stageId: string, isOpen: boolean) =>
      setOverrides((previous) => {
        const kept = previous.viewKey === viewKey ? previous.open : [];
        return { viewKey, open: new Map([...kept, [stageId, isOpen]]) };
      }),
    [viewKey],
  );
  return {
    isOpenIn: (other, id, byItself) =>
      (overrides.viewKey === keyOf(other) ? overrides.open.get(id) : undefined) ?? byItself,
    setOpen,
  };
}

function keyOf({ levels, density, words }: ChartView): string {
  return [levels.join(), density, words].join('/');
}
