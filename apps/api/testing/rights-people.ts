import {
  ADMINISTRATORS,
  EVERY_ROLE,
  FRESH,
  inOrganization,
  type Place,
  type Request,
  type Wanted,
} from './rights-wanted.ts';

const onUser = ({ userId }: Place): Request => ({ params: { userId } });

/** Who is logged in, what they did, and who may. */
export const OF_PEOPLE: Record<string, Wanted> = {
  'GET /api/v1/session': { may: 'everybody', answers: '200' },
  'POST /api/v1/session': {
    may: 'everybody',
    answers: '401 wrong-credentials',
    request: () => ({ payload: { username: `nobody-${crypto.randomUUID()}`, password: 'x' } }),
  },
  'DELETE /api/v1/session': { may: 'signed-in', answers: '204' },
  'POST /api/v1/session/sign-on': {
    may: 'everybody',
    answers: '404 not-found',
    request: () => ({ payload: {} }),
  },
  'PUT /api/v1/account/password': {
    may: 'signed-in',
    answers: '400 wrong-password',
    request: () => ({ payload: { currentPassword: 'x', newPassword: 'Something-4-new' } }),
  },
  'GET /api/v1/account/sessions': { may: 'signed-in', answers: '200' },
  'DELETE /api/v1/account/sessions': { may: 'signed-in', answers: '204' },
  'DELETE /api/v1/account/sessions/{sessionId}': {
    may: 'signed-in',
    answers: '204',
    request: (_place, { sessionId = 'none' }) => ({ params: { sessionId } }),
  },
  'POST /api/v1/invitations/open': {
    may: 'everybody',
    answers: '404 invitation-not-found',
    request: () => ({ payload: { token: 'x'.repeat(40) } }),
  },
  'POST /api/v1/invitations/accept': {
    may: 'everybody',
    answers: '404 invitation-not-found',
    request: () => ({ payload: { token: 'x'.repeat(40), password: 'Something-4-new' } }),
  },

  'GET /api/v1/audit': { may: ['officer', 'audit'], answers: '200' },
  'GET /api/v1/audit/head': { may: ['officer', 'audit'], answers: '200' },
  'GET /api/v1/audit/export': { may: ['officer', 'audit'], answers: '200' },

  'GET /api/v1/organizations': { may: EVERY_ROLE, answers: '200' },
  'POST /api/v1/organizations': {
    may: ['admin', 'system'],
    answers: '201',
    request: ({ organizationId }) => ({
      payload: { parentId: organizationId, name: '新科室', kind: 'section' },
    }),
  },
  'GET /api/v1/organizations/{organizationId}': {
    may: EVERY_ROLE,
    answers: '200',
    request: inOrganization,
  },
  'PATCH /api/v1/organizations/{organizationId}': {
    may: ['admin', 'system'],
    answers: '200',
    request: (place) => ({ ...inOrganization(place), payload: { name: '改名' }, headers: FRESH }),
  },
  'DELETE /api/v1/organizations/{organizationId}': {
    may: ['admin', 'system'],
    answers: '409 organization-in-use',
    request: (place) => ({ ...inOrganization(place), headers: FRESH }),
  },

  'GET /api/v1/users': { may: ['admin', 'system', 'security'], answers: '200' },
  'POST /api/v1/users': {
    may: ['admin', 'system'],
    answers: '201',
    // The system administrator keeps accounts, and grants nothing.
    instead: { system: '403 beyond-own-rights' },
    request: ({ organizationId }) => ({
      payload: {
        username: `new-${crypto.randomUUID()}`,
        name: '新同事',
        grants: [{ role: 'viewer', organizationId }],
      },
    }),
  },
  'GET /api/v1/users/{userId}': {
    may: ['admin', 'system', 'security'],
    answers: '200',
    request: onUser,
  },
  'PATCH /api/v1/users/{userId}': {
    may: ['admin', 'system'],
    answers: '200',
    request: (place) => ({ ...onUser(place), payload: { name: '改名' }, headers: FRESH }),
  },
  'PUT /api/v1/users/{userId}/grants': {
    may: ['admin', 'security'],
    answers: '200',
    request: (place) => ({
      ...onUser(place),
      payload: { grants: [{ role: 'officer', organizationId: place.organizationId }] },
      headers: FRESH,
    }),
  },
  'POST /api/v1/users/{userId}/reset': {
    may: ['admin', 'system'],
    answers: '200',
    request: onUser,
  },
  'DELETE /api/v1/users/{userId}/sessions': {
    may: ['admin', 'system'],
    answers: '204',
    request: onUser,
  },

  'GET /api/v1/separation-of-duties': { may: ADMINISTRATORS, answers: '200' },
  'PUT /api/v1/separation-of-duties': {
    may: ADMINISTRATORS,
    answers: '200',
    request: () => ({ payload: { isOn: false } }),
  },
};
