import type { PrintedParty } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import styles from './responsible-parties.module.css';

/** 责任人 in the wording that this version printed. */
export function ResponsibleParties({ parties }: { parties: readonly PrintedParty[] }) {
  const { chart: texts } = useTexts();
  return (
    <p className={styles.parties}>
      <span className={styles.name}>{texts.responsibleParty}</span>
      {parties.length === 0 ? (
        <span className={styles.missing}>{texts.notPrinted}</span>
      ) : (
        <b lang="zh-CN">{parties.map((party) => party.printedAs).join('、')}</b>
      )}
    </p>
  );
}
