import type {
  ChangeOrganization,
  CreateOrganization,
  OrganizationDetail,
  OrganizationNode,
} from '@lianfang/contracts';
import { queryOptions } from '@tanstack/react-query';
import { getJson, getTagged, sendJson, type Tagged } from '../../lib/http.ts';

const ORGANIZATIONS = '/api/v1/organizations';

/** Everything asked about organisations begins with this, so that one change refreshes all of it. */
export const ORGANIZATIONS_KEY = ['organizations'];

const addressOf = (id: string) => `${ORGANIZATIONS}/${encodeURIComponent(id)}`;

export const organizationQueries = {
  /** The whole tree that the reader may see. */
  tree() {
    return queryOptions({
      queryKey: [...ORGANIZATIONS_KEY, ORGANIZATIONS],
      queryFn: ({ signal }) => getJson<{ items: OrganizationNode[] }>(ORGANIZATIONS, signal),
    });
  },
  detail(organizationId: string) {
    const url = addressOf(organizationId);
    return queryOptions({
      queryKey: [...ORGANIZATIONS_KEY, url],
      queryFn: ({ signal }) => getTagged<OrganizationDetail>(url, signal),
      staleTime: 0,
    });
  },
};

type Read = Tagged<OrganizationDetail>;

export const organizationChanges = {
  create: (organization: CreateOrganization) =>
    sendJson<OrganizationDetail>('POST', ORGANIZATIONS, organization),
  change: ({ answer, etag }: Read, change: ChangeOrganization) =>
    sendJson<OrganizationDetail>('PATCH', addressOf(answer.id), change, { ifMatch: etag }),
  remove: ({ answer, etag }: Read) =>
    sendJson('DELETE', addressOf(answer.id), undefined, { ifMatch: etag }),
};
