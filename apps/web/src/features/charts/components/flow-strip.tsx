import type { ChartSummary } from '@lianfang/contracts';
import { useTexts } from '../../../texts/texts-context.tsx';
import { LevelMark } from '../../../ui/level-mark.tsx';
import styles from './flow-strip.module.css';

/** More stages than this have no room for their names; the chart itself shows them all. */
const MAX_STAGES = 9;

/** The flow of a chart at a glance: where in the procedure which level sits. */
export function FlowStrip({ stages }: { stages: ChartSummary['stages'] }) {
  const { home, levels } = useTexts();
  const shown = stages.slice(0, MAX_STAGES);
  const hidden = stages.length - shown.length;
  return (
    <ol className={styles.strip} aria-label={home.flow}>
      {shown.map(({ name, riskLevel }, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stage of a summary is its place and nothing else
        <li key={position} className={styles.stage} data-level={riskLevel ?? 'unassessed'}>
          {riskLevel ? <LevelMark level={riskLevel} /> : <span className={styles.ring} />}
          <span className={styles.name} lang="zh-CN" title={name}>
            {name}
          </span>
          <span className="visually-hidden">
            {home.stageLevel(levels.spoken[riskLevel ?? 'unassessed'])}
          </span>
        </li>
      ))}
      {hidden > 0 && <li className={styles.more}>{home.moreStages(hidden)}</li>}
    </ol>
  );
}
