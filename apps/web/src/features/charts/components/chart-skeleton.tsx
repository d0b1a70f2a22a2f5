import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';
import styles from './chart-skeleton.module.css';

/** Holds the place of heading, tools and the first stages, each where it will stand. */
export function ChartSkeleton() {
  return (
    <Skeleton>
      <div className={styles.heading}>
        <SkeletonBar size="line" />
        <SkeletonBar size="title" />
        <SkeletonBar size="line" />
      </div>
      <SkeletonBar size="tools" />
      <div className={styles.flow}>
        <span />
        <SkeletonBar size="slim" />
        <span />
        <SkeletonBar size="card" />
        <SkeletonBar size="slim" />
        <SkeletonBar size="card" />
        <SkeletonBar size="card" />
        <SkeletonBar size="slim" />
        <SkeletonBar size="card" />
      </div>
    </Skeleton>
  );
}
