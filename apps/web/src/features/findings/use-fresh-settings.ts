import { RefusedError } from '../../lib/http.ts';

/** Where somebody else was quicker the settings are read again, so that the next try goes by what is there now. */
export function useFreshSettings(readAgain: () => Promise<unknown>) {
  return async (change: () => Promise<void>) => {
    try {
      await change();
    } catch (error) {
      if (error instanceof RefusedError && error.status === 412) await readAgain();
      throw error;
    }
  };
}
