import type { Role } from '@lianfang/contracts';
import type { LoggedIn, TestApp } from './test-app.ts';

export const ADMINISTRATORS: readonly Role[] = ['system', 'security', 'audit'];

/** What a request is about: all of it in the caller's reach, and nobody else's. */
export interface Place {
  api: TestApp;
  organizationId: string;
  chartId: string;
  userId: string;
}

interface Request {
  params?: Record<string, string>;
  payload?: object;
  headers?: Record<string, string>;
}

export interface Wanted {
  /** Who is let in. Written out, and not read from the table of rights: this is what that is compared with. */
  may: 'everybody' | 'signed-in' | readonly Role[];
  /** What they get: a status, and the code of a refusal. */
  answers: string;
  /** Who is let in and gets something else. */
  instead?: Partial<Record<Role | 'anonymous' | 'no role', string>>;
  query?: string;
  request?: (place: Place, caller: Partial<LoggedIn>) => Request | Promise<Request>;
}

const inChart = ({ chartId }: Place): Request => ({ params: { chartId } });
const inOrganization = ({ organizationId }: Place): Request => ({ params: { organizationId } });
const onUser = ({ userId }: Place): Request => ({ params: { userId } });
/** A colleague's, shared with their organisation. */
const onSharedView = async ({ api, organizationId, userId }: Place): Promise<Request> => {
  const { id: viewId } = await api.database.db.prisma.savedView.create({
    data: { ownerId: userId, name: '高风险', query: 'level=high', organizationId },
  });
  return { params: { viewId } };
};
const NOT_SHARED_WITH: Wanted['instead'] = {
  'no role': '404 view-not-found',
  system: '404 view-not-found',
  security: '404 view-not-found',
  audit: '404 view-not-found',
};
/** What was just built has its first revision. */
const FRESH = { 'if-match': '"r1"' };

const onRule = ({ organizationId }: Place): Request => ({
  params: { organizationId, rule: 'suspected-slip' },
  headers: FRESH,
});

const EVERY_ROLE: readonly Role[] = [
  'viewer',
  'officer',
  'editor',
  'admin',
  'system',
  'security',
  'audit',
];

/** Role × operation: who may do what, told for every route and every role. */
export const MATRIX: Record<string, Wanted> = {
  'GET /health/live': { may: 'everybody', answers: '200' },
  'GET /health/ready': { may: 'everybody', answers: '200' },

  'GET /api/v1/charts': { may: 'everybody', answers: '200' },
  'GET /api/v1/charts/{chartId}': { may: 'everybody', answers: '200', request: inChart },
  'GET /api/v1/charts/{chartId}/live': { may: 'everybody', answers: '200', request: inChart },
  'GET /api/v1/charts/{chartId}/versions/{version}': {
    may: 'everybody',
    answers: '200',
    request: ({ chartId }) => ({ params: { chartId, version: '1' } }),
  },
  'PUT /api/v1/charts/{chartId}/visibility': {
    may: ['admin'],
    answers: '200',
    request: async ({ api, chartId }) => ({
      params: { chartId },
      payload: { visibility: 'public' },
      headers: {
        'if-match': String((await api.get(`/api/v1/charts/${chartId}/live`)).headers.etag),
      },
    }),
  },
  'GET /api/v1/risk-register': { may: 'everybody', answers: '200' },
  'GET /api/v1/risk-register/count': { may: 'everybody', answers: '200' },
  'GET /api/v1/risk-register/matrix': {
    may: 'everybody',
    answers: '200',
    query: '?by=organization',
  },
  'GET /api/v1/risk-register/export': {
    may: 'everybody',
    answers: '200',
    query: '?format=csv',
  },
  'GET /api/v1/risk-register/columns': { may: 'signed-in', answers: '200' },
  'PUT /api/v1/risk-register/columns': {
    may: 'signed-in',
    answers: '200',
    request: () => ({ payload: { columns: ['level', 'chart'] } }),
  },
  'GET /api/v1/saved-views': { may: 'signed-in', answers: '200' },
  'POST /api/v1/saved-views': {
    may: 'signed-in',
    answers: '201',
    // Whoever reaches no chart of the organisation shares nothing there.
    instead: {
      'no role': '400 foreign-reference',
      system: '400 foreign-reference',
      security: '400 foreign-reference',
      audit: '400 foreign-reference',
    },
    request: ({ organizationId }) => ({
      payload: { name: '高风险', query: 'level=high', organizationId },
    }),
  },
  'PATCH /api/v1/saved-views/{viewId}': {
    may: 'signed-in',
    answers: '403 forbidden',
    instead: { ...NOT_SHARED_WITH, admin: '200' },
    request: async (place) => ({ ...(await onSharedView(place)), payload: { name: '改名' } }),
  },
  'DELETE /api/v1/saved-views/{viewId}': {
    may: 'signed-in',
    answers: '403 forbidden',
    instead: { ...NOT_SHARED_WITH, admin: '204' },
    request: onSharedView,
  },
  'GET /api/v1/search': { may: 'everybody', answers: '200', query: '?q=x' },

  'GET /api/v1/findings': { may: 'everybody', answers: '200' },
  'GET /api/v1/findings/summary': { may: 'everybody', answers: '200' },
  'GET /api/v1/organizations/{organizationId}/finding-rules': {
    may: EVERY_ROLE,
    answers: '200',
    request: inOrganization,
  },
  'PUT /api/v1/organizations/{organizationId}/finding-rules/{rule}/switched-off': {
    may: ['admin', 'system'],
    answers: '200',
    request: (place) => ({ ...onRule(place), payload: { reason: '另有台账' } }),
  },
  'DELETE /api/v1/organizations/{organizationId}/finding-rules/{rule}/switched-off': {
    may: ['admin', 'system'],
    answers: '204',
    request: onRule,
  },

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
