import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps free what the sticky tools take of the top of the page, so that what is focused or linked to comes to stand
 * below them: they have one row on a wide desk and four in big type on a narrow one. Told by a property that is not
 * inherited: one that is had the style of every element of the chart computed again, 15 ms of each drawing.
 */
export function useToolsHeight(): RefObject<HTMLElement | null> {
  const toolsRef = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const tools = toolsRef.current;
    if (!tools) return undefined;
    const { style } = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    function tell(tools: HTMLElement) {
      const isSticky = getComputedStyle(tools).position === 'sticky';
      const height = `${isSticky ? tools.offsetHeight : 0}px`;
      style.scrollPaddingTop = `calc(${height} + var(--space-4))`;
      tools.style.setProperty('--tools-height', height);
    }
    // After the frame that made them taller: in it, the style of all that stands in them was 20 of 75 ms, slowed.
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(tell, 0, tools);
    });
    observer.observe(tools);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
      style.removeProperty('scroll-padding-top');
    };
  }, []);
  return toolsRef;
}
