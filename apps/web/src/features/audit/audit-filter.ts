import {
  AUDIT_ACTIONS,
  AUDIT_OBJECT_KINDS,
  AUDIT_RESULTS,
  type AuditAction,
  type AuditObjectKind,
  type AuditResult,
} from '@lianfang/contracts';
import { endOfDay, startOfDay } from '../../lib/beijing-days.ts';
import {
  readChoices,
  readDay,
  readId,
  readPage,
  readPageSize,
  readWords,
  writePaging,
} from '../../lib/url-values.ts';

/** Which entries are shown. It lives in the address; days are those of Beijing. */
export interface AuditFilter {
  words: string;
  actorId: string | null;
  objectId: string | null;
  objectKinds: AuditObjectKind[];
  actions: AuditAction[];
  results: AuditResult[];
  from: string | null;
  to: string | null;
  page: number;
  pageSize: number;
}

export function readAuditFilter(params: URLSearchParams): AuditFilter {
  return {
    words: readWords(params),
    actorId: readId(params, 'actorId'),
    objectId: readId(params, 'objectId'),
    objectKinds: readChoices(params, 'objectKind', AUDIT_OBJECT_KINDS),
    actions: readChoices(params, 'action', AUDIT_ACTIONS),
    results: readChoices(params, 'result', AUDIT_RESULTS),
    from: readDay(params, 'from'),
    to: readDay(params, 'to'),
    page: readPage(params),
    pageSize: readPageSize(params),
  };
}

/** For the address of the page: with days, as people name them. */
export function writeAuditFilter(filter: AuditFilter): URLSearchParams {
  const params = writeConditions(filter);
  if (filter.from) params.set('from', filter.from);
  if (filter.to) params.set('to', filter.to);
  writePaging(params, filter);
  return params;
}

/** For the list of the API: with moments, the last day included. */
export function toAuditQuery(filter: AuditFilter): URLSearchParams {
  const params = toExportQuery(filter);
  writePaging(params, filter);
  return params;
}

/** The same entries as a file: the same conditions, without pages. */
export function toExportQuery(filter: AuditFilter): URLSearchParams {
  const params = writeConditions(filter);
  if (filter.from) params.set('from', startOfDay(filter.from));
  if (filter.to) params.set('to', endOfDay(filter.to));
  return params;
}

export function isFilteringAudit(filter: AuditFilter): boolean {
  return toExportQuery(filter).toString() !== '';
}

function writeConditions(filter: AuditFilter): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.words !== '') params.set('q', filter.words);
  if (filter.actorId) params.set('actorId', filter.actorId);
  if (filter.objectId) params.set('objectId', filter.objectId);
  for (const kind of filter.objectKinds) params.append('objectKind', kind);
  for (const action of filter.actions) params.append('action', action);
  for (const result of filter.results) params.append('result', result);
  return params;
}
