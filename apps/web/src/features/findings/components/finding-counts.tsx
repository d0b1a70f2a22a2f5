import type { FindingSummary } from '@lianfang/contracts';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import type { FindingFilter } from '../finding-filter.ts';
import styles from './counts.module.css';
import { OrganizationCounts } from './organization-counts.tsx';
import { RuleCounts } from './rule-counts.tsx';

interface FindingCountsProps {
  /** Each side is counted within what the others leave, so that one can be exchanged for another. */
  byRule: FindingSummary | undefined;
  byOrganization: FindingSummary | undefined;
  filter: FindingFilter;
}

export function FindingCounts({ byRule, byOrganization, filter }: FindingCountsProps) {
  if (!byRule || !byOrganization) return <CountsSkeleton />;
  return (
    <div className={styles.sides}>
      <RuleCounts rules={byRule.rules} filter={filter} />
      {byOrganization.organizations.length > 0 && (
        <OrganizationCounts organizations={byOrganization.organizations} filter={filter} />
      )}
    </div>
  );
}

function CountsSkeleton() {
  return (
    <Skeleton>
      <div className={styles.sides}>
        <SkeletonBar size="card" />
        <SkeletonBar size="card" />
      </div>
    </Skeleton>
  );
}
