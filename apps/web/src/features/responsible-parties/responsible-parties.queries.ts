import {
  type Appoint,
  type ChangeAppointment,
  type ChangeParty,
  type CreateParty,
  type DuplicateParties,
  type HandOver,
  type MergeParty,
  PAGE_SIZE,
  type Page,
  type Party,
  type PartyDetail,
  type PartyHistory,
  type PartyKind,
  type PartyStages,
  type User,
  type Withdraw,
} from '@lianfang/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, getTagged, sendJson, type Tagged } from '../../lib/http.ts';
import { toSearch } from '../../lib/url-values.ts';
import { type PartyListFilter, writePartyListFilter } from './party-list-filter.ts';

const PARTIES = '/api/v1/responsible-parties';

/** Everything asked about responsible parties begins with this, so that one change refreshes all of it. */
export const PARTIES_KEY = ['responsible-parties'];

const addressOf = (partyId: string) => `${PARTIES}/${encodeURIComponent(partyId)}`;

const addressOfHolder = (partyId: string, holderId: string) =>
  `${addressOf(partyId)}/holders/${encodeURIComponent(holderId)}`;

/** Those of an organisation itself, as many as a page may hold. */
function listOwn(organizationId: string, filter: { kind: PartyKind } | { q: string }): string {
  const of = { organizationId, directly: 'true', pageSize: String(PAGE_SIZE.max) };
  return `${PARTIES}?${new URLSearchParams({ ...of, ...filter })}`;
}

/** `isCut`: there are more of them than a page may hold. */
function asChoice({ items, total }: Page<Party>, exceptId?: string) {
  return { items: items.filter(({ id }) => id !== exceptId), isCut: total > items.length };
}

export const partyQueries = {
  list(filter: PartyListFilter) {
    const url = PARTIES + toSearch(writePartyListFilter(filter));
    return queryOptions({
      queryKey: [...PARTIES_KEY, url],
      queryFn: ({ signal }) => getJson<Page<Party>>(url, signal),
      placeholderData: keepPreviousData,
    });
  },
  /** The sections of an organisation itself, for whoever chooses one. */
  sections(organizationId: string) {
    const url = listOwn(organizationId, { kind: 'section' });
    return queryOptions({
      queryKey: [...PARTIES_KEY, url],
      queryFn: ({ signal }) => getJson<Page<Party>>(url, signal),
      select: (page) => asChoice(page),
      enabled: organizationId !== '',
    });
  },
  /** Parties whose names mean the same. */
  duplicates() {
    const url = `${PARTIES}/duplicates`;
    return queryOptions({
      queryKey: [...PARTIES_KEY, url],
      queryFn: ({ signal }) => getJson<DuplicateParties>(url, signal),
    });
  },
  /** Others of the same organisation, found by name, holder or initials. */
  others({ id, organization }: Pick<Party, 'id' | 'organization'>, words: string) {
    const url = listOwn(organization.id, { q: words });
    return queryOptions({
      queryKey: [...PARTIES_KEY, url],
      queryFn: ({ signal }) => getJson<Page<Party>>(url, signal),
      select: (page) => asChoice(page, id),
      placeholderData: keepPreviousData,
    });
  },
  /** With its ETag, for changes. */
  detail(partyId: string) {
    const url = addressOf(partyId);
    return queryOptions({
      queryKey: [...PARTIES_KEY, url],
      queryFn: ({ signal }) => getTagged<PartyDetail>(url, signal),
      staleTime: 0,
    });
  },
  /** The accounts of people of exactly this name, also of newcomers who have not come in yet, for whoever appoints one. */
  accountsOf(name: string) {
    const parameters = new URLSearchParams({ q: name, pageSize: '100' });
    for (const status of ['active', 'invited']) parameters.append('status', status);
    const url = `/api/v1/users?${parameters}`;
    return queryOptions({
      queryKey: [...PARTIES_KEY, url],
      queryFn: ({ signal }) => getJson<Page<User>>(url, signal),
      select: ({ items }) => items.filter((user) => user.name === name),
    });
  },
  /** For whoever keeps the party, or reads the log. */
  history(partyId: string, { page, pageSize }: { page: number; pageSize: number }) {
    const url = `${addressOf(partyId)}/history?page=${page}&pageSize=${pageSize}`;
    return queryOptions({
      queryKey: [...PARTIES_KEY, url],
      queryFn: ({ signal }) => getJson<PartyHistory>(url, signal),
    });
  },
  stages(partyId: string) {
    const url = `${addressOf(partyId)}/stages`;
    return queryOptions({
      queryKey: [...PARTIES_KEY, url],
      queryFn: ({ signal }) => getJson<PartyStages>(url, signal),
    });
  },
};

export const partyChanges = {
  create: (party: CreateParty) => sendJson<PartyDetail>('POST', PARTIES, party),
  change: ({ answer, etag }: Tagged<PartyDetail>, change: ChangeParty) =>
    sendJson<PartyDetail>('PATCH', addressOf(answer.id), change, { ifMatch: etag }),
  appoint: ({ answer, etag }: Tagged<PartyDetail>, wanted: Appoint) =>
    sendJson<PartyDetail>('POST', `${addressOf(answer.id)}/holders`, wanted, { ifMatch: etag }),
  merge: ({ answer, etag }: Tagged<PartyDetail>, merge: MergeParty, signal: AbortSignal) =>
    sendJson<HandOver>('POST', `${addressOf(answer.id)}/merge`, merge, { ifMatch: etag, signal }),
  changeAppointment: (
    { answer, etag }: Tagged<PartyDetail>,
    holderId: string,
    change: ChangeAppointment,
  ) =>
    sendJson<PartyDetail>('PATCH', addressOfHolder(answer.id, holderId), change, { ifMatch: etag }),
  withdraw: ({ answer, etag }: Tagged<PartyDetail>, holderId: string, withdraw: Withdraw) =>
    sendJson<PartyDetail>('POST', `${addressOfHolder(answer.id, holderId)}/withdrawal`, withdraw, {
      ifMatch: etag,
    }),
};
