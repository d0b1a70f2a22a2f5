import { buildChart } from '@lianfang/db/testing';
import type { TestApp } from './test-app.ts';
import type { TwoBureaus } from './two-bureaus.ts';

/** A chart of the bureau with one stage, for which the party answers. */
export async function answerForOneStage(
  api: TestApp,
  at: TwoBureaus,
  party: string,
): Promise<{ title: string; stage: string }> {
  const { db } = api.database;
  const name = '受理岗';
  const chart = await buildChart(db, {
    organizationId: at.bureau,
    title: '取水许可',
    stages: [
      {
        name: '受理',
        riskLevel: 'high',
        parties: [{ partyId: party, name, kind: 'post', printedAs: '经办人' }],
      },
    ],
  });
  const stage = chart.stages[0]?.id as string;
  await db.prisma.stageAssignment.create({
    data: { chartId: chart.id, stageKey: stage, partyId: party, from: new Date('2026-06-01') },
  });
  return { title: chart.title, stage };
}
