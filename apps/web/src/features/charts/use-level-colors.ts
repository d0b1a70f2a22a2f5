import { type LevelColor, RISK_LEVELS, type RiskLevel } from '@lianfang/contracts';
import { useLayoutEffect } from 'react';

/** Levels wear the colours of the organisation, on the page and on the sheets that are printed beside it. */
export function useLevelColors(colors: Partial<Record<RiskLevel, LevelColor>> | null): void {
  useLayoutEffect(() => {
    if (!colors) return;
    const { style } = document.documentElement;
    const names = RISK_LEVELS.flatMap((level) => {
      const color = colors[level];
      if (!color) return [];
      // By name: in high contrast the palette is another.
      style.setProperty(`--${level}`, `var(--color-${color})`);
      style.setProperty(`--${level}-wash`, `var(--color-${color}-wash)`);
      return [`--${level}`, `--${level}-wash`];
    });
    return () => {
      for (const name of names) style.removeProperty(name);
    };
  }, [colors]);
}
