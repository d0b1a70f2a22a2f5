import type { HeldGrant } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import { useOfficeTexts } from '../../../texts/use-office-texts.ts';
import styles from './user-table.module.css';

/** The roles of somebody, each with the place from which it reaches down. */
export function GrantList({ grants }: { grants: readonly HeldGrant[] }) {
  const { users: texts } = useAdministrationTexts();
  const { roles, everywhere } = useOfficeTexts();
  if (grants.length === 0) return <span className={styles.none}>{texts.noGrants}</span>;
  return (
    <ul className={styles.grants}>
      {grants.map(({ role, organization }) => (
        <li key={`${role} ${organization?.id}`}>
          <span className={styles.role}>{roles[role]}</span>{' '}
          <span className={styles.place} lang={organization ? 'zh-CN' : undefined}>
            {organization?.name ?? everywhere}
          </span>
        </li>
      ))}
    </ul>
  );
}
