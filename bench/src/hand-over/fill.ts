import { openDatabase } from '@lianfang/db';
import { buildChart, buildOrganization, buildParty } from '@lianfang/db/testing';

const CHARTS = 1_250;
const STAGES = 8;
export const PLACES = CHARTS * STAGES;

/** A party that answers for all of the places, and one that answers for none. */
export interface Parties {
  fromId: string;
  toId: string;
}

const ANSWER = `
  INSERT INTO stage_assignments (chart_id, stage_key, party_id, from_at)
  SELECT s.chart_id, s.key, $1::uuid, '2026-06-01' FROM stage_identities s
  JOIN charts c ON c.id = s.chart_id WHERE c.organization_id = $2::uuid`;

/** Charts of eight stages, published, for all of which the same party answers. */
export async function fill(databaseUrl: string, parentId: string): Promise<Parties> {
  const db = openDatabase(databaseUrl);
  const organizationId = await buildOrganization(db, { name: '某县自然资源局', parentId });
  const fromId = await buildParty(db, { organizationId, name: '审批科科长' });
  const toId = await buildParty(db, { organizationId, name: '政务服务科科长' });
  const stages = Array.from({ length: STAGES }, (_, place) => ({
    name: `环节 ${place + 1}`,
    riskLevel: 'medium' as const,
  }));
  for (let chart = 1; chart <= CHARTS; chart++) {
    await buildChart(db, { organizationId, title: `第 ${chart} 项许可`, stages });
  }
  await db.pool.query(ANSWER, [fromId, organizationId]);
  await db.close();
  return { fromId, toId };
}
