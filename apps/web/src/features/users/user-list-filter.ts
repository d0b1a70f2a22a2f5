import { ROLES, type Role, USER_STATUSES, type UserStatus } from '@lianfang/contracts';
import {
  readChoices,
  readId,
  readPage,
  readPageSize,
  readWords,
  writePaging,
} from '../../lib/url-values.ts';

/** What the list of people shows. It lives in the address, spelt as the API spells it. */
export interface UserListFilter {
  words: string;
  roles: Role[];
  statuses: UserStatus[];
  organizationId: string | null;
  page: number;
  pageSize: number;
}

export function readUserListFilter(params: URLSearchParams): UserListFilter {
  return {
    words: readWords(params),
    roles: readChoices(params, 'role', ROLES),
    statuses: readChoices(params, 'status', USER_STATUSES),
    organizationId: readId(params, 'organizationId'),
    page: readPage(params),
    pageSize: readPageSize(params),
  };
}

export function writeUserListFilter(filter: UserListFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.words !== '') params.set('q', filter.words);
  for (const role of filter.roles) params.append('role', role);
  for (const status of filter.statuses) params.append('status', status);
  if (filter.organizationId !== null) params.set('organizationId', filter.organizationId);
  writePaging(params, filter);
  return params;
}

export function isFilteringUsers({ words, roles, statuses, organizationId }: UserListFilter) {
  return words !== '' || roles.length > 0 || statuses.length > 0 || organizationId !== null;
}
