import { useState } from 'react';

/** Levels of the tree that stand open when nobody has touched it: 市, 区县 and what lies right under them. */
const OPEN_AT_FIRST = 2;

/** Which nodes are open: those the reader opened, the top of the tree, and the way to what is chosen. */
export function useOpenNodes(depths: ReadonlyMap<string, number>, way: ReadonlySet<string>) {
  const [touched, setTouched] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isOpen = (id: string) =>
    touched.get(id) ?? (way.has(id) || (depths.get(id) ?? 0) < OPEN_AT_FIRST);
  function toggle(id: string, open: boolean) {
    setTouched((before) => new Map(before).set(id, open));
  }
  return { isOpen, toggle };
}
