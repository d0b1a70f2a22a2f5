import { useLayoutEffect } from 'react';

/** A page with many columns takes the width of a wide screen, and the frame around it with it. */
export function useWidePage(): void {
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.toggleAttribute('data-wide', true);
    return () => documentElement.removeAttribute('data-wide');
  }, []);
}
