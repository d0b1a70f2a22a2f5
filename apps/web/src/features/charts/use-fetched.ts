import { useEffect, useState } from 'react';

/**
 * Whether a part that nobody asked for yet has come. It is fetched as soon as what is read was painted: whoever
 * presses Ctrl+P then should not wait, and an idle page may be seconds away. If the network fails meanwhile,
 * nobody misses it until it is opened.
 */
export function useFetched(fetchPart: () => Promise<unknown>): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    let isGone = false;
    async function fetchNow() {
      const isFetched = await fetchPart().then(
        () => true,
        () => false,
      );
      if (!isGone) setThere(isFetched);
    }
    // A frame is painted after its callbacks, and before the next task.
    const frame = requestAnimationFrame(() => setTimeout(fetchNow));
    return () => {
      isGone = true;
      cancelAnimationFrame(frame);
    };
  }, [fetchPart]);
  return isThere;
}
