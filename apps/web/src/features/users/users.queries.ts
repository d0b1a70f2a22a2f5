import type {
  ChangeUser,
  Grant,
  InvitationLink,
  InvitedUser,
  InviteUser,
  Page,
  Separation,
  User,
} from '@lianfang/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, getTagged, sendJson, type Tagged } from '../../lib/http.ts';
import { toSearch } from '../../lib/url-values.ts';
import { type UserListFilter, writeUserListFilter } from './user-list-filter.ts';

const USERS = '/api/v1/users';
const SEPARATION = '/api/v1/separation-of-duties';

/** Everything asked about people begins with this, so that one change refreshes all of it. */
export const USERS_KEY = ['users'];

const addressOf = (userId: string) => `${USERS}/${encodeURIComponent(userId)}`;

export const userQueries = {
  list(filter: UserListFilter) {
    const url = USERS + toSearch(writeUserListFilter(filter));
    return queryOptions({
      queryKey: [...USERS_KEY, url],
      queryFn: ({ signal }) => getJson<Page<User>>(url, signal),
      placeholderData: keepPreviousData,
    });
  },
  /** With its ETag, for changes: always as it is now. */
  detail(userId: string) {
    const url = addressOf(userId);
    return queryOptions({
      queryKey: [...USERS_KEY, url],
      queryFn: ({ signal }) => getTagged<User>(url, signal),
      staleTime: 0,
      gcTime: 0,
    });
  },
  separation() {
    return queryOptions({
      queryKey: [...USERS_KEY, SEPARATION],
      queryFn: ({ signal }) => getJson<Separation>(SEPARATION, signal),
      staleTime: 0,
    });
  },
};

export const userChanges = {
  invite: (person: InviteUser) => sendJson<InvitedUser>('POST', USERS, person),
  change: ({ answer, etag }: Tagged<User>, change: ChangeUser) =>
    sendJson<User>('PATCH', addressOf(answer.id), change, { ifMatch: etag }),
  changeGrants: ({ answer, etag }: Tagged<User>, grants: Grant[]) =>
    sendJson<User>('PUT', `${addressOf(answer.id)}/grants`, { grants }, { ifMatch: etag }),
  makeLink: (userId: string) => sendJson<InvitationLink>('POST', `${addressOf(userId)}/reset`),
  endSessions: (userId: string) => sendJson('DELETE', `${addressOf(userId)}/sessions`),
  changeSeparation: (isOn: boolean) => sendJson<Separation>('PUT', SEPARATION, { isOn }),
};
