import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useTodayTexts } from '../../../texts/use-today-texts.ts';
import type { StageToday } from '../stage-today.ts';
import { PartyOfToday } from './party-of-today.tsx';
import styles from './today-facts.module.css';

/** Beside the printed 责任人: that their post is vacant, who holds it, who answers instead, who supervises. */
export function TodayFacts({ today }: { today: StageToday }) {
  const texts = useTodayTexts();
  const { isVacant, isAsPrinted, isUnassigned, isNamed, parties, supervisors } = today;
  const hasParties = isUnassigned || parties.length > 0;
  return (
    <>
      {isVacant && <VacantMark />}
      {(hasParties || supervisors.length > 0) && (
        <dl className={styles.facts}>
          {hasParties && (
            <Fact name={isAsPrinted ? texts.holders : texts.today}>
              {isUnassigned && texts.unassigned}
              {parties.map((party) => (
                <PartyOfToday key={party.id} party={party} isNamed={isNamed} />
              ))}
            </Fact>
          )}
          {supervisors.length > 0 && (
            <Fact name={texts.supervision}>
              <span lang="zh-CN">{supervisors.join('、')}</span>
            </Fact>
          )}
        </dl>
      )}
    </>
  );
}

export function VacantMark() {
  return <span className={styles.vacant}>{useTodayTexts().vacant}</span>;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const { chart } = useTexts();
  return (
    <div className={styles.fact}>
      {/* As wide as the name of the line above, so that what is told stands below what is printed. */}
      <dt className={styles.name} data-as-wide-as={chart.responsibleParty}>
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
