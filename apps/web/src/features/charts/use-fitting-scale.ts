import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Paper } from './print-job.ts';

/** CSS pixels of a paper's width; a millimetre has 96 / 25.4 of them wherever it is shown. */
const WIDTHS: Record<Paper, number> = { a4: (210 / 25.4) * 96, a3: (420 / 25.4) * 96 };

/** How much smaller than life a paper is drawn, to be as wide as its frame. */
export function useFittingScale(paper: Paper): [RefObject<HTMLDivElement | null>, number] {
  const frameRef = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const frame = frameRef.current;
    if (!frame) return undefined;
    const observer = new ResizeObserver(() => setWidth(widthWithin(frame)));
    observer.observe(frame);
    setWidth(widthWithin(frame));
    return () => observer.disconnect();
  }, []);
  return [frameRef, Math.min(1, width / WIDTHS[paper])];
}

function widthWithin(frame: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(frame);
  return frame.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}
