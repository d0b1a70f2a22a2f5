import type { FindingSummary } from '@lianfang/contracts';
import { Link } from 'react-router';
import { toSearch } from '../../../lib/url-values.ts';
import { useFindingsTexts } from '../../../texts/use-findings-texts.ts';
import { Panel } from '../../../ui/panel.tsx';
import { type FindingFilter, toggleRule, writeFindingFilter } from '../finding-filter.ts';
import styles from './counts.module.css';
import { SeverityTag } from './severity-tag.tsx';

interface RuleCountsProps {
  rules: FindingSummary['rules'];
  filter: FindingFilter;
}

/** How many places each rule found; a count leads to its list, and from the only one back to all. */
export function RuleCounts({ rules, filter }: RuleCountsProps) {
  const texts = useFindingsTexts();
  return (
    <Panel title={texts.byRule}>
      <ul className={styles.counts}>
        {rules.map(({ rule, severity, count, offCount }) => {
          const isChosen = filter.rules.includes(rule);
          const isOnly = isChosen && filter.rules.length === 1;
          const next = { ...filter, ...toggleRule(filter, rule), page: 1 };
          return (
            <li key={rule} data-severity={severity}>
              <Link
                to={{ search: toSearch(writeFindingFilter(next)) }}
                preventScrollReset
                aria-current={isChosen || undefined}
                data-none={count === 0 || undefined}
              >
                <span className={styles.severity}>
                  <SeverityTag severity={severity} />
                </span>
                <span className={styles.name}>
                  {texts.rules[rule]}
                  {offCount > 0 && <small>{texts.offCount(offCount)}</small>}
                </span>
                <span className={styles.count}>{texts.places(count)}</span>
                <span className="visually-hidden">{isOnly ? texts.notOnly : texts.only}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
