import type { StageLink } from '@lianfang/contracts';

interface ChartShape {
  stages: { id: string; position: number }[];
  links: StageLink[];
}

/** A chart of `stageCount` stages, `s0` first, whose order nothing departs from. */
export function plain(stageCount: number): ChartShape {
  const stages = Array.from({ length: stageCount }, (_, position) => ({
    id: `s${position}`,
    position,
  }));
  return { stages, links: [] };
}

/** 申请 · 受理 · 审查 · 告知 · 决定 · 办结, with a refusal, a return and a hearing. */
export const branching: ChartShape = {
  ...plain(6),
  links: [
    { from: 's1', to: 's5', label: '不予受理' },
    { from: 's2', to: 's1', label: '补正' },
    { from: 's3', to: 's5', label: '听证' },
  ],
};
