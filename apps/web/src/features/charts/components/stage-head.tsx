import type { Stage } from '@lianfang/contracts';
import type { ReactNode } from 'react';
import { useTexts } from '../../../texts/texts-context.tsx';
import { stageHead } from '../use-stage-focus.ts';
import styles from './stage-head.module.css';

interface StageHeadProps {
  stage: Stage;
  /** Its place in words, as a screen reader says it. */
  place: string;
  openState: 'slim' | 'open' | 'collapsed';
  isPointedAt: boolean;
  isActive: boolean;
  onOpenChange: (stageId: string, isOpen: boolean) => void;
  children: ReactNode;
}

/** What takes the focus in a stage. It opens and closes the boxes; a slim stage has none and can only be visited. */
export function StageHead(props: StageHeadProps) {
  const { stage, place, openState, isPointedAt, isActive, onOpenChange, children } = props;
  const { chart: texts, levels } = useTexts();
  const shared = {
    ...stageHead,
    className: styles.head,
    tabIndex: isActive ? 0 : -1,
    'aria-current': isPointedAt ? ('location' as const) : undefined,
  };
  if (openState === 'slim') {
    return (
      <span {...shared}>
        <StageName place={place}>{children}</StageName>
      </span>
    );
  }
  const level = levels.spoken[stage.riskLevel ?? 'unassessed'];
  return (
    <button
      {...shared}
      type="button"
      aria-expanded={openState === 'open'}
      aria-controls={`risks-${stage.id} measures-${stage.id}`}
      onClick={() => onOpenChange(stage.id, openState !== 'open')}
    >
      <StageName place={place}>{children}</StageName>
      <span className="visually-hidden">
        {texts.clause}
        {level}
        {texts.clause}
        {texts.riskPointCount(stage.riskPoints.length)}
      </span>
    </button>
  );
}

function StageName({ place, children }: Pick<StageHeadProps, 'place' | 'children'>) {
  const { chart: texts } = useTexts();
  return (
    <>
      <span className="visually-hidden">
        {place}
        {texts.clause}
      </span>
      <span lang="zh-CN">{children}</span>
    </>
  );
}
