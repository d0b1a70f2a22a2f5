import { useState } from 'react';
import { RefusedError, type Tagged } from './http.ts';

function isStale(error: unknown): boolean {
  return error instanceof RefusedError && error.status === 412;
}

/**
 * Changes what was read, on condition that it is still the same. When somebody was quicker, what is there now is
 * read, so that it can be shown beside what was typed and the next try goes by it.
 */
export function useConditional<Answer>(
  first: Tagged<Answer>,
  readAgain: () => Promise<Tagged<Answer>>,
) {
  const [read, setRead] = useState(first);
  const [wasStale, setWasStale] = useState(false);
  async function attempt<Result>(
    change: (read: Tagged<Answer>) => Promise<Result>,
    onStale?: (now: Tagged<Answer>) => void,
  ): Promise<Result> {
    try {
      return await change(read);
    } catch (error) {
      if (isStale(error)) {
        const now = await readAgain();
        setRead(now);
        setWasStale(true);
        onStale?.(now);
      }
      throw error;
    }
  }
  function adopt(now: Tagged<Answer>) {
    setRead(now);
    setWasStale(false);
  }
  return { read, wasStale, attempt, adopt, settle: () => setWasStale(false) };
}
