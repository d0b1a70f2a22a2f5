import { Skeleton, SkeletonBar } from '../../../ui/skeleton.tsx';

export function ChartSkeleton() {
  return (
    <Skeleton>
      <SkeletonBar size="line" />
      <SkeletonBar size="title" />
      <SkeletonBar size="tools" />
      <SkeletonBar size="slim" />
      <SkeletonBar size="card" />
      <SkeletonBar size="card" />
      <SkeletonBar size="slim" />
      <SkeletonBar size="card" />
    </Skeleton>
  );
}
