import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LevelWords } from '../../../texts/texts-context.tsx';
import { chartQueries } from '../charts.queries.ts';
import { useLevelColors } from '../use-level-colors.ts';
import { usePainted } from '../use-painted.ts';

interface OrganizationLevelsProps {
  chartId: string;
  children: ReactNode;
}

/** Calls and colours the levels as the chart's organisation does, as soon as that is known; 高, 中 and 低 until then. */
export function OrganizationLevels({ chartId, children }: OrganizationLevelsProps) {
  const isPainted = usePainted();
  const { data } = useQuery({ ...chartQueries.live(chartId), enabled: isPainted });
  const levels = data?.answer.levels;
  useLevelColors(levels?.levelColors ?? null);
  return <LevelWords words={levels?.levelWords ?? null}>{children}</LevelWords>;
}
