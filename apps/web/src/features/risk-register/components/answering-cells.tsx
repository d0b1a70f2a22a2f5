import type { AnsweringParty, RegisterRow } from '@lianfang/contracts';
import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { useRegisterTexts } from '../../../texts/use-register-texts.ts';
import { Tag } from '../../../ui/tag.tsx';
import styles from './answering-cells.module.css';

/** The parties that answer for the stage, each on a line of its own. */
export function Answering({ answering }: RegisterRow) {
  const { chart } = useTexts();
  return (
    <Lines
      answering={answering}
      write={({ name, isVacant }) => (
        <>
          {name === null ? chart.withheldParty : <span lang="zh-CN">{name}</span>}
          {isVacant && <Vacant />}
        </>
      )}
    />
  );
}

/** Who holds them, line by line beside the parties. */
export function Holders({ answering }: RegisterRow) {
  return <Lines answering={answering} write={(party) => <HeldBy {...party} />} />;
}

interface LinesProps {
  /** undefined: they are on their way. */
  answering: readonly AnsweringParty[] | undefined;
  write: (party: AnsweringParty) => ReactNode;
}

function Lines({ answering, write }: LinesProps) {
  const { noneAnswers } = useRegisterTexts();
  if (!answering) return null;
  if (answering.length === 0) return <span className={styles.missing}>{noneAnswers}</span>;
  return (
    <ul className={styles.lines}>
      {answering.map((party) => (
        <li key={party.id}>{write(party)}</li>
      ))}
    </ul>
  );
}

function HeldBy({ isVacant, holders }: AnsweringParty) {
  const { chart } = useTexts();
  const { deputy, noHolder } = useRegisterTexts();
  if (holders === null && !isVacant) return chart.withheldParty;
  if (holders?.length === 0 && !isVacant) return <span className={styles.missing}>{noHolder}</span>;
  return (
    <>
      {isVacant && <Vacant />}
      {holders?.map(({ name, role }) => (
        <span key={`${role} ${name}`} lang="zh-CN">
          {role === 'main' ? name : deputy(name)}
        </span>
      ))}
    </>
  );
}

function Vacant() {
  const { vacant } = useRegisterTexts();
  return <Tag tone="bad">{vacant}</Tag>;
}
