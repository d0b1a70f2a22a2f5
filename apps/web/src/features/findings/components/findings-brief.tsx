import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { paths } from '../../../lib/paths.ts';
import { toSearch } from '../../../lib/url-values.ts';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { Failure } from '../../../ui/failure.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import { writeConditions } from '../finding-filter.ts';
import { findingQueries } from '../findings.queries.ts';
import styles from './counts.module.css';
import { SeverityTag } from './severity-tag.tsx';

interface FindingsBriefProps {
  organizationId: string | null;
}

/** 体检 beside another page: what was found there, each rule leading to its list. */
export function FindingsBrief({ organizationId }: FindingsBriefProps) {
  const texts = useFindingsTexts();
  const everything = { rules: [], severities: [], organizationId };
  const { data, error, refetch } = useQuery(findingQueries.summary(everything));
  const found = data?.rules.filter(({ count }) => count > 0);
  return (
    <Panel title={texts.title}>
      {error && <Failure error={error} onRetry={refetch} />}
      {!found && !error && (
        <Skeleton>
          <SkeletonBar size="card" />
        </Skeleton>
      )}
      {found?.length === 0 && <p>{texts.none}</p>}
      {found && found.length > 0 && (
        <ul className={styles.counts}>
          {found.map(({ rule, severity, count }) => (
            <li key={rule}>
              <Link
                to={paths.findings + toSearch(writeConditions({ ...everything, rules: [rule] }))}
              >
                <span className={styles.severity}>
                  <SeverityTag severity={severity} />
                </span>
                <span className={styles.name}>{texts.rules[rule]}</span>
                <span className={styles.count}>{texts.places(count)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
