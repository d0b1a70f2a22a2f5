import {
  buildChart,
  buildHolder,
  buildOrganization,
  buildParty,
  buildUser,
} from '@lianfang/db/testing';
import type { TestApp } from './test-app.ts';

/** Stands in every text of an organisation that is foreign to the readers of a test. */
export const CANARY = '金丝雀只在本单位';

/** What a reader could type who suspects it; nobody types the whole word, so that no echo is taken for a leak. */
export const SUSPECTED = '金丝雀';

export interface CanaryPlace {
  organizationId: string;
  ids: string[];
}

/** An organisation with everything that an organisation can have, and the canary in all of it. */
export async function buildCanaryPlace({ database: { db } }: TestApp): Promise<CanaryPlace> {
  const { prisma } = db;
  const organizationId = await buildOrganization(db, { name: CANARY, chartVisibility: 'internal' });
  await prisma.organization.update({
    where: { id: organizationId },
    data: { levelSupervisors: { high: CANARY, medium: CANARY, low: CANARY } },
  });
  const partyId = await buildParty(db, { organizationId, name: CANARY, kind: 'person' });
  await buildHolder(db, { partyId, name: CANARY, reason: CANARY });
  const chart = await buildChart(db, {
    organizationId,
    title: `${CANARY}防控图`,
    powerName: CANARY,
    chartMeasures: [CANARY],
    stages: [
      {
        name: CANARY,
        riskLevel: 'high',
        riskPoints: [{ text: CANARY }],
        controlMeasures: [CANARY],
        parties: [{ partyId, name: CANARY, kind: 'person', printedAs: CANARY }],
      },
      { name: CANARY, riskPoints: [{ text: `${CANARY}，超时办理` }] },
    ],
  });
  const stageKey = chart.stages[0]?.id ?? '';
  await prisma.stageAssignment.create({
    data: { chartId: chart.id, stageKey, partyId, from: new Date('2026-01-01') },
  });
  await prisma.switchedOffRule.create({
    data: { organizationId, rule: 'suspected_slip', reason: CANARY, decidedAt: new Date() },
  });
  const userId = await buildUser(db, {
    name: CANARY,
    username: `${CANARY}-${crypto.randomUUID()}`,
    grants: [{ role: 'viewer', organizationId }],
  });
  await prisma.savedView.create({
    data: { ownerId: userId, name: CANARY, query: `q=${CANARY}`, organizationId },
  });
  await prisma.auditEntry.create({
    data: {
      actorId: userId,
      actorName: CANARY,
      action: 'organization.changed',
      objectKind: 'organization',
      objectId: organizationId,
      objectName: CANARY,
      organizationId,
      before: JSON.stringify({ name: CANARY }),
      after: JSON.stringify({ name: CANARY }),
      result: 'done',
    },
  });
  return { organizationId, ids: [organizationId, chart.id, partyId, stageKey, userId] };
}
