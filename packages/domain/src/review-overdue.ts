import type { Chart } from '@lianfang/contracts';

/** What was published before this moment has not been reviewed for a year. */
export function reviewedSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCFullYear(now.getUTCFullYear() - 1);
  return since;
}

/** Publishing a version is its review: another year begins. */
export function isReviewOverdue({ publishedAt }: Pick<Chart, 'publishedAt'>, now: Date): boolean {
  return new Date(publishedAt) < reviewedSince(now);
}
