import type { PrintedParty } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';
import { Fragment } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { MarkedText } from '../../../ui/marked-text.tsx';
import { partiesId } from '../chart-text.ts';
import { wordingOf } from '../party-wording.ts';
import styles from './responsible-parties.module.css';

interface ResponsiblePartiesProps {
  stageId: string;
  parties: readonly PrintedParty[];
  words: string;
}

/** 责任人 in the wording that this version printed. What is true of them today comes beside it (use-today-slots). */
export function ResponsibleParties({ stageId, parties, words }: ResponsiblePartiesProps) {
  const all = useTexts();
  const { chart: texts } = all;
  return (
    <div className={styles.line} data-today="box">
      <p className={styles.parties} data-part={partiesId(stageId)}>
        <span className={styles.name}>{texts.responsibleParty}</span>
        {parties.length === 0 ? (
          <span className={styles.missing}>{texts.notPrinted}</span>
        ) : (
          <b lang="zh-CN">
            {parties.map((party, index) => (
              <Fragment key={party.id}>
                {index > 0 && texts.partyJoin}
                <MarkedText
                  text={wordingOf(party, all)}
                  matches={findWords(party.printedAs, words)}
                />
              </Fragment>
            ))}
          </b>
        )}
      </p>
    </div>
  );
}
