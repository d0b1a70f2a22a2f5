import { QueryClient } from '@tanstack/react-query';
import { RefusedError } from './http.ts';

const MINUTE = 60_000;

/** Only what may pass by itself is tried again: a lost answer or a server in trouble, never a refusal. */
function isWorthRetrying(failures: number, error: Error): boolean {
  const isRefusal = error instanceof RefusedError && error.status < 500;
  return !isRefusal && failures < 1;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Desktops of a closed network believe to be offline while the server beside them answers.
      networkMode: 'always',
      retry: isWorthRetrying,
      // The route has just asked and was refused: drawing the refusal is no reason to ask again.
      retryOnMount: false,
      staleTime: MINUTE,
      gcTime: 30 * MINUTE,
    },
  },
});
