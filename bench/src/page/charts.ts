import { openDatabase } from '@lianfang/db';
import { buildChart, buildOrganization, buildParty } from '@lianfang/db/testing';
import seed from '../../../prisma/seed/charts.json' with { type: 'json' };

/** 行政处罚类, the largest chart of the seed; longer ones repeat its stages. */
const CATEGORY = 'penalty';

export const SIZES = [9, 100, 500] as const;
export type Size = (typeof SIZES)[number];

/** Writes a chart of each size, and answers where the page of each is. */
export async function writeCharts(databaseUrl: string): Promise<Record<Size, string>> {
  const db = openDatabase(databaseUrl);
  const organizationId = await buildOrganization(db, { name: '某县能源局' });
  const partyId = await buildParty(db, { organizationId, name: '相关科室负责人' });
  const paths: [Size, string][] = [];
  for (const size of SIZES) {
    const { id } = await buildChart(db, {
      organizationId,
      category: CATEGORY,
      title: `行政处罚类事项廉政风险防控图，${size} 个环节`,
      stages: listStages(size, partyId),
    });
    paths.push([size, `/charts/${id}`]);
  }
  await db.close();
  return Object.fromEntries(paths) as Record<Size, string>;
}

function listStages(size: Size, partyId: string) {
  const stages = seed.charts.find(({ category }) => category === CATEGORY)?.stages ?? [];
  return Array.from({ length: size }, (_, place) => {
    const stage = stages[place % stages.length];
    if (!stage) throw new Error('The seed has no chart of penalties');
    const { name, riskLevel, riskPoints, controlMeasures, responsibleParty } = stage;
    return {
      name,
      riskLevel: riskLevel as 'high' | 'medium' | 'low' | null,
      riskPoints: riskPoints.map((text) => ({ text })),
      controlMeasures,
      parties: responsibleParty
        ? [{ partyId, name: responsibleParty, kind: 'post' as const, printedAs: responsibleParty }]
        : [],
    };
  });
}
