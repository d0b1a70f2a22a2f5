import { useTexts } from '../../../texts/texts-context.tsx';
import { joinParties } from '../party-wording.ts';
import type { PrintEntry, StageBlock } from '../print-blocks.ts';
import styles from './print-box.module.css';
import { PrintLevel } from './print-level.tsx';

interface PrintBoxProps {
  side: 'left' | 'right';
  block: StageBlock;
}

/** Risk points on the left of a stage, measures and who answers for them on the right. */
export function PrintBox({ side, block }: PrintBoxProps) {
  const { chart: texts } = useTexts();
  const { stage, riskPoints, controlMeasures, isEnd } = block;
  if (side === 'left') {
    return (
      <div className={styles.box} data-side-box="left">
        <NumberedTexts entries={riskPoints} missing={texts.noRiskPoints} />
      </div>
    );
  }
  const isMissing = stage.controlMeasures.length === 0;
  return (
    <div className={styles.box} data-side-box="right">
      {(isMissing || controlMeasures.length > 0) && (
        <NumberedTexts entries={controlMeasures} missing={texts.noMeasures} />
      )}
      {isEnd && <Parties block={block} />}
    </div>
  );
}

/** Numbered by position, also where a stage goes on overleaf. */
function NumberedTexts({ entries, missing }: { entries: readonly PrintEntry[]; missing: string }) {
  if (entries.length === 0) return <p className={styles.missing}>{missing}</p>;
  return (
    <ol className={styles.list} lang="zh-CN">
      {entries.map(({ id, position, text, riskLevel, isContinued }) => (
        <li key={id} value={position + 1} data-continued={isContinued || undefined}>
          {text}
          {riskLevel && <PrintLevel level={riskLevel} />}
        </li>
      ))}
    </ol>
  );
}

function Parties({ block: { stage } }: { block: StageBlock }) {
  const all = useTexts();
  const { chart: texts } = all;
  const parties = joinParties(stage.responsibleParties, all);
  return (
    <p className={styles.parties}>
      <span className={styles.name}>{texts.responsibleParty}</span>
      {parties === '' ? (
        <span className={styles.missing}>{texts.notPrinted}</span>
      ) : (
        <b lang="zh-CN">{parties}</b>
      )}
    </p>
  );
}
