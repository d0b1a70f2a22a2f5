import type { FindingSummary } from '@lianfang/contracts';
import { Link } from 'react-router';
import { toSearch } from '../../../lib/url-values.ts';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { Panel } from '../../../ui/panel.tsx';
import { type FindingFilter, writeFindingFilter } from '../finding-filter.ts';
import styles from './counts.module.css';

interface OrganizationCountsProps {
  organizations: FindingSummary['organizations'];
  filter: FindingFilter;
}

/** How many places at each organisation and below it; a count leads to its list. */
export function OrganizationCounts({ organizations, filter }: OrganizationCountsProps) {
  const texts = useFindingsTexts();
  return (
    <Panel title={texts.byOrganization} lead={texts.organizationHint}>
      <ul className={styles.counts} data-long>
        {organizations.map(({ id, name, count }) => {
          const isChosen = filter.organizationId === id;
          const next = { ...filter, organizationId: isChosen ? null : id, page: 1 };
          return (
            <li key={id}>
              <Link
                to={{ search: toSearch(writeFindingFilter(next)) }}
                preventScrollReset
                aria-current={isChosen || undefined}
              >
                <span className={styles.name} lang="zh-CN">
                  {name}
                </span>
                <span className={styles.count}>{texts.places(count)}</span>
                <span className="visually-hidden">{isChosen ? texts.notOnly : texts.only}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
