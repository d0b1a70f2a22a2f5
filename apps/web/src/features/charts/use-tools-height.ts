import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Tells the page how much of its top the sticky tools take, so that what is focused or linked to comes to stand
 * below them: they have one row on a wide desk and four in big type on a narrow one.
 */
export function useToolsHeight(): RefObject<HTMLElement | null> {
  const toolsRef = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const tools = toolsRef.current;
    if (!tools) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const isSticky = getComputedStyle(tools).position === 'sticky';
      style.setProperty('--tools-height', `${isSticky ? tools.offsetHeight : 0}px`);
    });
    observer.observe(tools);
    return () => {
      observer.disconnect();
      style.removeProperty('--tools-height');
    };
  }, []);
  return toolsRef;
}
