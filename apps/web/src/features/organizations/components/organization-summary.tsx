import type { OrganizationDetail, OrganizationNode } from '@lianfang/contracts';
import type { ReactNode } from 'react';
import { listPath } from '../../../lib/tree.ts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import styles from './organization-summary.module.css';

interface OrganizationSummaryProps {
  organization: OrganizationDetail;
  nodes: readonly OrganizationNode[];
  onChoose: (id: string) => void;
  /** Counts lead to what they count; where that is, the page knows. */
  usersLink: (label: string) => ReactNode;
  children: ReactNode;
}

/** What the chosen organisation is, where it stands, and what can be done with it. */
export function OrganizationSummary(props: OrganizationSummaryProps) {
  const { organization, nodes, onChoose, usersLink, children } = props;
  const { organizations: texts } = useAdministrationTexts();
  const above = listPath(nodes, organization.id).slice(0, -1);
  const below = nodes.filter(({ parentId }) => parentId === organization.id);
  return (
    <header className={styles.summary}>
      {above.length > 0 && (
        <nav aria-label={texts.path} className={styles.path}>
          <ol>
            {above.map(({ id, name }) => (
              <li key={id}>
                <button type="button" lang="zh-CN" onClick={() => onChoose(id)}>
                  {name}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.title}>
        <h2 lang="zh-CN">{organization.name}</h2>
        <span className={styles.kind}>{texts.kinds[organization.kind]}</span>
      </div>
      <ul className={styles.counts}>
        <li>{texts.childCount(below.length)}</li>
        <li>{texts.chartCount(organization.chartCount)}</li>
        {organization.userCount !== null && (
          <li>{usersLink(texts.userCount(organization.userCount))}</li>
        )}
      </ul>
      {children && <div className={styles.actions}>{children}</div>}
    </header>
  );
}
