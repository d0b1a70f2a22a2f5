import type { Segment } from '@lianfang/chart-layout';
import { memo } from 'react';
import styles from './stage-lanes.module.css';

/** The pieces of branches that cross this row. The stage names its branches in words as well. */
export const StageLanes = memo(function StageLanes(props: { segments: readonly Segment[] }) {
  const { segments } = props;
  if (segments.length === 0) return null;
  return (
    <div className={styles.lanes} aria-hidden="true">
      {segments.map(({ key, part, toward, side, lane, label }) => (
        <span
          key={key}
          className={styles.segment}
          data-part={part}
          data-toward={toward}
          data-side={side}
          style={{ '--lane': lane }}
        >
          {label !== null && (
            <span className={styles.label} lang="zh-CN">
              {label}
            </span>
          )}
        </span>
      ))}
    </div>
  );
});
