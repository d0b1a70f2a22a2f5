import { useEffect, useState } from 'react';

/** A chart of 500 stages keeps a slow desktop busy for seconds; whoever prints it then should not wait. */
const LONGEST_WAIT = 3000;

/**
 * Whether a part that nobody asked for yet has come. It is fetched when the page has nothing else to do; if the
 * network fails meanwhile, nobody misses it until it is opened.
 */
export function useFetched(fetchPart: () => Promise<unknown>): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const fetchNow = () => {
      fetchPart().then(
        () => setThere(true),
        () => undefined,
      );
    };
    // Safari, on the phones that scan the QR code, knows no idle time.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(fetchNow, LONGEST_WAIT);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(fetchNow, { timeout: LONGEST_WAIT });
    return () => cancelIdleCallback(idle);
  }, [fetchPart]);
  return isThere;
}
