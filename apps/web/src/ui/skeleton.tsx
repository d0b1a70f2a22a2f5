import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts-context.tsx';
import styles from './skeleton.module.css';

/** Holds the place of what is coming, so that nothing jumps when it is there. */
export function Skeleton({ children }: { children: ReactNode }) {
  const { states } = useTexts();
  return (
    <div className={styles.skeleton}>
      <p role="status" className="visually-hidden">
        {states.loading}
      </p>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

export function SkeletonBar({
  size,
}: {
  size: 'line' | 'title' | 'heading' | 'tools' | 'card' | 'slim';
}) {
  return <div className={styles[size]} />;
}
