import { RefusedError } from './http.ts';

/**
 * Tries a change. Where somebody else was quicker the state is read again, so that the next try goes by what is
 * there now.
 * @throws what the change throws
 */
export async function readAgainIfStale(
  change: () => Promise<unknown>,
  readAgain: () => Promise<unknown>,
): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (error instanceof RefusedError && error.status === 412) await readAgain();
    throw error;
  }
}
