import { type Role, XLSX_TYPE } from '@lianfang/contracts';
import { buildHolder, buildParty } from '@lianfang/db/testing';
import { beijingDayOf } from '@lianfang/domain';
import { packRows } from './party-sheets.ts';
import { FRESH, type Place, type Request, type Wanted } from './rights-wanted.ts';

const INSIDERS: readonly Role[] = ['viewer', 'officer', 'editor', 'admin'];

async function onNewParty({ api, organizationId }: Place) {
  const name = `岗位 ${crypto.randomUUID()}`;
  const partyId = await buildParty(api.database.db, { organizationId, name });
  return { partyId, headers: FRESH };
}

async function onParty(place: Place): Promise<Request> {
  const { partyId, headers } = await onNewParty(place);
  return { params: { partyId }, headers };
}

/** A row of an organisation that no other is called like. */
async function onSheet({ api, organizationId }: Place): Promise<Request> {
  const name = `单位 ${crypto.randomUUID()}`;
  const where = { id: organizationId };
  await api.database.db.prisma.organization.update({ where, data: { name } });
  return {
    headers: { 'content-type': XLSX_TYPE },
    payload: await packRows([{ 单位: name, 名称: '新岗', 类型: '岗位' }]),
  };
}

/** A stage of the chart with somebody who answers for it. */
async function onPlace({ api, organizationId, chartId }: Place) {
  const { prisma } = api.database.db;
  const [fromPartyId, toPartyId] = await Promise.all(
    [1, 2].map(() =>
      buildParty(api.database.db, { organizationId, name: `岗位 ${crypto.randomUUID()}` }),
    ),
  );
  const stage = await prisma.stageIdentity.findFirstOrThrow({ where: { chartId } });
  const { id } = await prisma.stageAssignment.create({
    data: {
      chartId,
      stageKey: stage.key,
      partyId: fromPartyId as string,
      from: new Date('2026-06-01'),
    },
  });
  return { places: [id], toPartyId: toPartyId as string };
}

/** One that another admin has made. */
async function onHandOver(place: Place): Promise<Request> {
  const { places, toPartyId } = await onPlace(place);
  const { prisma } = place.api.database.db;
  const { id: handOverId } = await prisma.handOver.create({
    data: {
      organizationId: place.organizationId,
      toPartyId,
      toName: '岗位',
      from: new Date('2026-06-02'),
      reason: '轮岗',
      byName: '管理员',
    },
  });
  const ended = await prisma.stageAssignment.update({
    where: { id: places[0] as string },
    data: { to: new Date('2026-06-02') },
  });
  const { chartId, stageKey } = ended;
  const begun = await prisma.stageAssignment.create({
    data: { chartId, stageKey, partyId: toPartyId, from: new Date('2026-06-02') },
  });
  await prisma.handOverPlace.create({
    data: {
      handOverId,
      endedId: ended.id,
      begunId: begun.id,
      fromPartyId: ended.partyId,
      fromName: '岗位',
      chartId,
      chartTitle: '防控图',
      organizationName: '单位',
      stageKey,
      stageName: '环节',
      stagePosition: 0,
      stageCount: 1,
    },
  });
  return { params: { handOverId } };
}

export const OF_PARTIES: Record<string, Wanted> = {
  'GET /api/v1/my-stages': { may: 'signed-in', answers: '200' },
  'GET /api/v1/responsible-parties': { may: INSIDERS, answers: '200' },
  'POST /api/v1/responsible-parties': {
    may: ['admin'],
    answers: '201',
    request: ({ organizationId }) => ({
      payload: { organizationId, name: `岗位 ${crypto.randomUUID()}`, kind: 'post' },
    }),
  },
  'GET /api/v1/responsible-parties/duplicates': { may: INSIDERS, answers: '200' },
  'GET /api/v1/responsible-parties/export': { may: INSIDERS, answers: '200' },
  'POST /api/v1/responsible-parties/import': {
    may: ['admin'],
    answers: '200',
    request: onSheet,
  },
  'GET /api/v1/responsible-parties/{partyId}': {
    may: INSIDERS,
    answers: '200',
    request: onParty,
  },
  'PATCH /api/v1/responsible-parties/{partyId}': {
    may: ['admin'],
    answers: '200',
    request: async (place) => ({ ...(await onParty(place)), payload: { contact: '3 楼' } }),
  },
  'GET /api/v1/responsible-parties/{partyId}/stages': {
    may: INSIDERS,
    answers: '200',
    request: onParty,
  },
  'GET /api/v1/responsible-parties/{partyId}/history': {
    may: ['officer', 'admin'],
    answers: '200',
    request: onParty,
  },
  'POST /api/v1/responsible-parties/{partyId}/holders': {
    may: ['admin'],
    answers: '201',
    request: async (place) => ({
      ...(await onParty(place)),
      payload: { name: '某同志', from: '2026-11-01', reason: '轮岗' },
    }),
  },
  'PATCH /api/v1/responsible-parties/{partyId}/holders/{holderId}': {
    may: ['admin'],
    answers: '200',
    request: async (place) => {
      const { partyId, ...request } = await onNewParty(place);
      const holderId = await buildHolder(place.api.database.db, { partyId });
      return {
        ...request,
        params: { partyId, holderId },
        payload: { to: '2026-11-30', reason: '调离' },
      };
    },
  },
  'POST /api/v1/responsible-parties/{partyId}/holders/{holderId}/withdrawal': {
    may: ['admin'],
    answers: '200',
    request: async (place) => {
      const { partyId, ...request } = await onNewParty(place);
      const holderId = await buildHolder(place.api.database.db, { partyId, from: '2999-01-01' });
      return { ...request, params: { partyId, holderId }, payload: { reason: '误' } };
    },
  },
  'GET /api/v1/hand-overs/places': { may: INSIDERS, answers: '200', query: '?holder=某同志' },
  'POST /api/v1/responsible-parties/{partyId}/merge': {
    may: ['admin'],
    answers: '201',
    request: async (place) => {
      const { partyId: intoPartyId } = await onNewParty(place);
      return { ...(await onParty(place)), payload: { intoPartyId, reason: '重复' } };
    },
  },
  'GET /api/v1/hand-overs/wordings': { may: INSIDERS, answers: '200' },
  'GET /api/v1/hand-overs': { may: INSIDERS, answers: '200' },
  'POST /api/v1/hand-overs': {
    may: ['admin'],
    answers: '201',
    request: async (place) => ({
      payload: { ...(await onPlace(place)), from: beijingDayOf(new Date()), reason: '轮岗' },
    }),
  },
  'GET /api/v1/hand-overs/{handOverId}': { may: INSIDERS, answers: '200', request: onHandOver },
  'POST /api/v1/hand-overs/{handOverId}/undo': {
    may: ['admin'],
    answers: '200',
    request: onHandOver,
  },
};
