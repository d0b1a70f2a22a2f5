import { Fragment } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useTodayTexts } from '../../../texts/use-today-texts.ts';
import type { PartyToday } from '../stage-today.ts';
import styles from './today-facts.module.css';

interface PartyOfTodayProps {
  party: PartyToday;
  isNamed: boolean;
}

/** Who answers, where the card does not say it yet, and who holds the post. */
export function PartyOfToday({ party, isNamed }: PartyOfTodayProps) {
  const { chart } = useTexts();
  const texts = useTodayTexts();
  return (
    <div>
      {isNamed && (
        <>{party.name === null ? chart.withheldParty : <b lang="zh-CN">{party.name}</b>} </>
      )}
      {party.isVacant && <span className={styles.vacant}>{texts.vacant}</span>}{' '}
      {party.holders.map(({ id, name, role }, index) => (
        <Fragment key={id}>
          {index > 0 && texts.join}
          <span lang="zh-CN">{name}</span>
          {role === 'deputy' && texts.deputy}
        </Fragment>
      ))}
    </div>
  );
}
