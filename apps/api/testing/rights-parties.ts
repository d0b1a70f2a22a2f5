import type { Role } from '@lianfang/contracts';
import { buildHolder, buildParty } from '@lianfang/db/testing';
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

export const OF_PARTIES: Record<string, Wanted> = {
  'GET /api/v1/responsible-parties': { may: INSIDERS, answers: '200' },
  'POST /api/v1/responsible-parties': {
    may: ['admin'],
    answers: '201',
    request: ({ organizationId }) => ({
      payload: { organizationId, name: `岗位 ${crypto.randomUUID()}`, kind: 'post' },
    }),
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
  'POST /api/v1/responsible-parties/{partyId}/holders': {
    may: ['admin'],
    answers: '200',
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
};
