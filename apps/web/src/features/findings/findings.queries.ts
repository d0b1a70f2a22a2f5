import type { Finding, FindingRule, FindingSummary, Page, RuleSetting } from '@lianfang/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, getTagged, sendJson } from '../../lib/http.ts';
import { toSearch } from '../../lib/url-values.ts';
import {
  type FindingConditions,
  type FindingFilter,
  writeConditions,
  writeFindingFilter,
} from './finding-filter.ts';

const FINDINGS = '/api/v1/findings';

/** Everything asked about findings begins with this, so that one change refreshes all of it. */
export const FINDINGS_KEY = ['findings'];

export const findingQueries = {
  list(filter: FindingFilter) {
    const url = FINDINGS + toSearch(writeFindingFilter(filter));
    return queryOptions({
      queryKey: [...FINDINGS_KEY, url],
      queryFn: ({ signal }) => getJson<Page<Finding>>(url, signal),
      placeholderData: keepPreviousData,
    });
  },
  /** Counts over all pages of a list. */
  summary(filter: FindingConditions) {
    const url = `${FINDINGS}/summary${toSearch(writeConditions(filter))}`;
    return queryOptions({
      queryKey: [...FINDINGS_KEY, url],
      queryFn: ({ signal }) => getJson<FindingSummary>(url, signal),
      placeholderData: keepPreviousData,
    });
  },
  /** With their ETag, for changes: always as they are now. */
  settings(organizationId: string) {
    const url = settingsOf(organizationId);
    return queryOptions({
      queryKey: [...FINDINGS_KEY, url],
      queryFn: ({ signal }) => getTagged<{ items: RuleSetting[] }>(url, signal),
      staleTime: 0,
      gcTime: 0,
    });
  },
};

export interface RulePlace {
  organizationId: string;
  rule: FindingRule;
  /** Of the settings that were read. */
  etag: string;
}

export const ruleChanges = {
  switchOff: (place: RulePlace, reason: string) =>
    sendJson('PUT', addressOf(place), { reason }, { ifMatch: place.etag }),
  switchOn: (place: RulePlace) =>
    sendJson('DELETE', addressOf(place), undefined, { ifMatch: place.etag }),
};

function settingsOf(organizationId: string): string {
  return `/api/v1/organizations/${encodeURIComponent(organizationId)}/finding-rules`;
}

function addressOf({ organizationId, rule }: RulePlace): string {
  return `${settingsOf(organizationId)}/${rule}/switched-off`;
}
