import type { Segment } from '@lianfang/chart-layout';
import styles from './print-lanes.module.css';

/** The branches beside a stage: pieces of lines, and their labels where they leave. */
export function PrintLanes({ segments }: { segments: readonly Segment[] }) {
  return segments.map(({ key, part, toward, side, lane, label }) => (
    <span
      key={key}
      className={styles.segment}
      data-part={part}
      data-toward={toward}
      data-side={side}
      style={{ '--lane': lane }}
      aria-hidden="true"
    >
      {label !== null && (
        <span className={styles.label} lang="zh-CN">
          {label}
        </span>
      )}
    </span>
  ));
}

/** Of a stage that is cut, the pieces after the first: what leads downwards runs by, nothing turns there. */
export function passSegments(segments: readonly Segment[]): Segment[] {
  return segments
    .filter(({ toward }) => toward === 'down' || toward === 'both')
    .map((segment) => ({ ...segment, part: 'pass', toward: 'both', label: null }));
}
