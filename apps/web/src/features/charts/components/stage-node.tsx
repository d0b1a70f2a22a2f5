import type { Row } from '@lianfang/chart-layout';
import type { Stage } from '@lianfang/contracts';
import { findWords } from '@lianfang/domain';
import { useTexts } from '../../../texts/texts-context.tsx';
import { LevelBadge } from '../../../ui/level-badge.tsx';
import { MarkedText } from '../../../ui/marked-text.tsx';
import { stageControl } from '../use-stage-focus.ts';
import { StageDepartures } from './stage-departures.tsx';
import { StageHead } from './stage-head.tsx';
import styles from './stage-node.module.css';

interface StageNodeProps {
  stage: Stage;
  row: Row;
  stages: readonly Stage[];
  words: string;
  openState: 'slim' | 'open' | 'collapsed';
  isPointedAt: boolean;
  isActive: boolean;
  onOpenChange: (stageId: string, isOpen: boolean) => void;
  onCopyLink: (stageId: string) => void;
}

/** The stage on the main line: its place, its name, its level, and where it branches off. */
export function StageNode(props: StageNodeProps) {
  const { stage, row, stages, words, openState } = props;
  const { chart: texts, levels } = useTexts();
  return (
    <div className={styles.node}>
      <span className={styles.place} aria-hidden="true">
        {texts.place(row.index + 1, stages.length)}
      </span>
      <h3 className={styles.name}>
        <StageHead
          stage={stage}
          place={texts.placeSpoken(row.index + 1, stages.length)}
          openState={openState}
          isPointedAt={props.isPointedAt}
          isActive={props.isActive}
          onOpenChange={props.onOpenChange}
        >
          <MarkedText text={stage.name} matches={findWords(stage.name, words)} />
        </StageHead>
      </h3>
      {openState === 'slim' ? (
        <p className={styles.note}>{texts.noRiskPoints}</p>
      ) : (
        <p className={styles.level} aria-hidden="true">
          <LevelBadge level={stage.riskLevel ?? 'unassessed'} />
          {stage.riskLevel && <span>{levels.risk}</span>}
        </p>
      )}
      <StageDepartures departures={row.departures} stages={stages} />
      <button
        {...stageControl}
        type="button"
        className={styles.link}
        aria-label={texts.copyStageLink(stage.name)}
        title={texts.copyLink}
        onClick={() => props.onCopyLink(stage.id)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6.5 9.5l3-3M7.5 4.5l1.6-1.6a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.6 1.6a2.8 2.8 0 0 1-4-4L4.5 7.5" />
        </svg>
      </button>
    </div>
  );
}
