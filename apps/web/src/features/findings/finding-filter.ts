import {
  FINDING_RULES,
  FINDING_SEVERITIES,
  type FindingRule,
  type FindingSeverity,
} from '@lianfang/contracts';
import { readChoices, readId, readPage, readPageSize, writePaging } from '../../lib/url-values.ts';

/** Which findings are shown. It lives in the address, spelt as the API spells it. */
export interface FindingFilter {
  rules: FindingRule[];
  severities: FindingSeverity[];
  organizationId: string | null;
  page: number;
  pageSize: number;
}

export function readFindingFilter(params: URLSearchParams): FindingFilter {
  return {
    rules: readChoices(params, 'rule', FINDING_RULES),
    severities: readChoices(params, 'severity', FINDING_SEVERITIES),
    organizationId: readId(params, 'organizationId'),
    page: readPage(params),
    pageSize: readPageSize(params),
  };
}

export function writeFindingFilter(filter: FindingFilter): URLSearchParams {
  const params = writeConditions(filter);
  writePaging(params, filter);
  return params;
}

export type FindingConditions = Omit<FindingFilter, 'page' | 'pageSize'>;

export function writeConditions({ rules, severities, organizationId }: FindingConditions) {
  const params = new URLSearchParams();
  for (const rule of rules) params.append('rule', rule);
  for (const severity of severities) params.append('severity', severity);
  if (organizationId !== null) params.set('organizationId', organizationId);
  return params;
}

export function isFilteringFindings(filter: FindingFilter): boolean {
  return writeConditions(filter).toString() !== '';
}

/** Only this rule, and with it the severity that it has; chosen already, it is lifted. */
export function toggleRule({ rules, severities }: FindingFilter, rule: FindingRule) {
  const isOnly = rules.length === 1 && rules[0] === rule;
  return isOnly ? { rules: [], severities } : { rules: [rule], severities: [] };
}
