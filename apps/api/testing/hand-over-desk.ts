import type { HandOver, Places } from '@lianfang/contracts';
import { buildChart, buildParty } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { expect } from 'vitest';
import type { TestApp } from './test-app.ts';
import type { TwoBureaus } from './two-bureaus.ts';

const PATH = '/api/v1/hand-overs';
const TODAY = beijingDayOf(new Date());

let desks = 0;

/** A party that answers for three stages of a chart, another one, and what an admin does between them. */
export async function openHandOverDesk(api: TestApp, at: TwoBureaus) {
  desks += 1;
  const { db } = api.database;
  const title = `取水许可 ${desks}`;
  const names = { from: `移出岗 ${desks}`, to: `接收岗 ${desks}` };
  const [from, to] = (await Promise.all(
    [names.from, names.to].map((name) => buildParty(db, { organizationId: at.bureau, name })),
  )) as [string, string];

  async function answerForStages(partyId: string, stages: string[], organizationId = at.bureau) {
    const chart = await buildChart(db, {
      organizationId,
      title,
      stages: stages.map((name, n) => ({ name, ...(n === 0 && { riskLevel: 'high' as const }) })),
    });
    await db.prisma.stageAssignment.createMany({
      data: chart.stages.map(({ id }) => ({
        chartId: chart.id,
        stageKey: id,
        partyId,
        from: new Date('2026-06-01'),
      })),
    });
  }

  async function listPlaces(partyId = from, reader = at.admin): Promise<Places['items']> {
    const response = await reader.get(`${PATH}/places?partyId=${partyId}`);
    expect(response.statusCode, response.body).toBe(200);
    return response.json().items;
  }

  async function handOver(differences: object = {}, reader = at.admin) {
    const places = (await listPlaces()).map(({ id }) => id);
    const payload = { places, toPartyId: to, from: TODAY, reason: '轮岗', ...differences };
    return reader.send({ method: 'POST', url: PATH, payload });
  }

  await answerForStages(from, ['受理', '审查', '办结']);
  return {
    ...{ title, names, from, to, answerForStages, listPlaces, handOver },

    /** One that succeeds. */
    async make(differences: object = {}): Promise<HandOver> {
      const response = await handOver(differences);
      expect(response.statusCode, response.body).toBe(201);
      return response.json();
    },

    undo: (id: string, reader = at.admin) =>
      reader.send({ method: 'POST', url: `${PATH}/${id}/undo` }),

    stageNames: async (partyId: string) =>
      (await listPlaces(partyId)).map(({ stage }) => stage.name),
  };
}

export type HandOverDesk = Awaited<ReturnType<typeof openHandOverDesk>>;
