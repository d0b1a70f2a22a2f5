import { useNavigationType } from 'react-router';
import { isArrival } from './arrival.ts';
import { cameBack } from './late-scroll.ts';

/** Whether the reader came by Back or Forward: the page is scrolled to where it was, and stays there. */
export function useIsReturn(): boolean {
  return useNavigationType() === 'POP' && (!isArrival() || cameBack());
}
