/** A script of a page that keeps its longest task, as the browser reports it: those of over 50 ms alone. */
export const WATCH_LONG_TASKS = `var longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask', buffered: true });`;
