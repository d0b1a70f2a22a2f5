import type { Party } from '@lianfang/contracts';
import { useAdministrationTexts } from '../../../texts/use-administration-texts.ts';
import styles from './party.module.css';

type Held = Pick<Party, 'kind' | 'holders'>;

/** Who holds it today, or that nobody does. Only a post needs a holder. */
export function PartyHolders({ party }: { party: Held }) {
  const { parties: texts } = useAdministrationTexts();
  const { kind, holders } = party;
  if (holders.length === 0) {
    return <span className={styles.soft}>{kind === 'post' ? texts.noHolder : texts.notHeld}</span>;
  }
  return (
    <span className={styles.holders}>
      {holders.map(({ id, name, role }) => (
        <span key={id}>
          <span lang="zh-CN">{name}</span>
          {role === 'deputy' && <span className={styles.soft}> {texts.roles.deputy}</span>}
        </span>
      ))}
    </span>
  );
}
