import {
  EVERY_ROLE,
  FRESH,
  inOrganization,
  type Place,
  type Request,
  type Wanted,
} from './rights-wanted.ts';

const inChart = ({ chartId }: Place): Request => ({ params: { chartId } });

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

const onRule = ({ organizationId }: Place): Request => ({
  params: { organizationId, rule: 'suspected-slip' },
  headers: FRESH,
});

/** Charts and what is asked of them. */
export const OF_CHARTS: Record<string, Wanted> = {
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
    request: async (place) => ({
      ...(await onSharedView(place)),
      payload: { name: '改名' },
      headers: FRESH,
    }),
  },
  'DELETE /api/v1/saved-views/{viewId}': {
    may: 'signed-in',
    answers: '403 forbidden',
    instead: { ...NOT_SHARED_WITH, admin: '204' },
    request: async (place) => ({ ...(await onSharedView(place)), headers: FRESH }),
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
};
