import type { AuditEntry, AuditHead, Page } from '@lianfang/contracts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson } from '../../lib/http.ts';
import { toSearch } from '../../lib/url-values.ts';
import { type AuditFilter, toAuditQuery, toExportQuery } from './audit-filter.ts';

const AUDIT = '/api/v1/audit';

export const auditQueries = {
  list(filter: AuditFilter) {
    const url = AUDIT + toSearch(toAuditQuery(filter));
    return queryOptions({
      queryKey: ['audit', url],
      queryFn: ({ signal }) => getJson<Page<AuditEntry>>(url, signal),
      placeholderData: keepPreviousData,
      // A log that does not show what was done a moment ago looks as if it had missed it.
      staleTime: 0,
    });
  },
  head() {
    return queryOptions({
      queryKey: ['audit', 'head'],
      queryFn: ({ signal }) => getJson<AuditHead>(`${AUDIT}/head`, signal),
      staleTime: 0,
    });
  },
};

export function exportAddress(filter: AuditFilter): string {
  return `${AUDIT}/export${toSearch(toExportQuery(filter))}`;
}
