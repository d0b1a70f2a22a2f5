import {
  FINDING_RULES,
  type Finding,
  type FindingRule,
  type FindingSummary,
  type FindingSummaryQuery,
  type ListFindingsQuery,
  type Page,
} from '@lianfang/contracts';
import type { Database } from '@lianfang/db';
import { reviewedSince, SEVERITY_OF } from '@lianfang/domain';
import { isUuid } from '../../lib/uuid.ts';
import { COUNT_FINDINGS, LIST_FINDINGS } from './find-findings.sql.ts';

/** Who asks, and when: null is the public. */
export interface Asking {
  readerId: string | null;
  now: Date;
}

type FindingRow = Omit<Finding, 'severity'>;
type SummaryRow = Omit<FindingSummary, 'rules'> & {
  rules: Omit<FindingSummary['rules'][number], 'severity'>[];
};

export function findingRepository({ pool }: Database) {
  return {
    async list(query: ListFindingsQuery, asking: Asking): Promise<Page<Finding>> {
      const { page, pageSize } = query;
      const { rows } = await pool.query<{ items: FindingRow[]; total: number }>(LIST_FINDINGS, [
        ...toParameters(query, asking),
        pageSize,
        (page - 1) * pageSize,
      ]);
      const [{ items, total } = { items: [], total: 0 }] = rows;
      return { items: items.map(withSeverity), total, page, pageSize };
    },

    async count(query: FindingSummaryQuery, asking: Asking): Promise<FindingSummary> {
      const { rows } = await pool.query<SummaryRow>(COUNT_FINDINGS, toParameters(query, asking));
      const [{ rules, ...counts } = { rules: [], total: 0, organizations: [] }] = rows;
      return { ...counts, rules: rules.map(withSeverity) };
    },
  };
}

/** An organisation that cannot be one of ours has nothing, and so nothing is looked for. */
function toParameters(
  { rule, severity, organizationId }: FindingSummaryQuery,
  { readerId, now }: Asking,
): unknown[] {
  const isPossible = organizationId === undefined || isUuid(organizationId);
  const rules = FINDING_RULES.filter(
    (each) =>
      isPossible &&
      (rule.length === 0 || rule.includes(each)) &&
      (severity.length === 0 || severity.includes(SEVERITY_OF[each])),
  );
  return [readerId, isPossible ? (organizationId ?? null) : null, rules, reviewedSince(now)];
}

function withSeverity<Row extends { rule: FindingRule }>(row: Row) {
  return { ...row, severity: SEVERITY_OF[row.rule] };
}
