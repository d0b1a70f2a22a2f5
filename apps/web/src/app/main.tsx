import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import {
  type ReactNode,
  startTransition,
  useEffect,
  useInsertionEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { cameBack } from '../lib/late-scroll.ts';
import { queryClient } from '../lib/query-client.ts';
import { Frame } from './frame.tsx';
import { fetchParts } from './lazy-parts.ts';
import { router } from './router.tsx';
import { canTakeOver } from './take-over.ts';

/** By then a chart is on its way to the screen: what is fetched ahead, while the browser is idle, must not stand in it. */
const DRAWN_AFTER_MS = 300;

const root = document.getElementById('root');

// The early script has found a browser below the floor: the page says what to install instead.
const isSupported = !document.documentElement.hasAttribute('data-unsupported');

if (root && isSupported) {
  void draw(root);
  window.addEventListener('load', () => setTimeout(fetchParts, DRAWN_AFTER_MS));
}

async function draw(root: HTMLElement): Promise<void> {
  const isTakenOver = await canTakeOver(root).catch(() => false);
  const page = (
    <Frame queryClient={queryClient}>
      <Begun root={root} keepsScroll={isTakenOver && !cameBack()}>
        <RouterProvider router={router} />
      </Begun>
    </Frame>
  );
  if (!isTakenOver) return createRoot(root).render(page);
  // In a transition React lets the browser breathe. What differs all the same is drawn anew, which is no fault.
  startTransition(() => {
    hydrateRoot(root, page, { onRecoverableError: () => undefined });
  });
}

interface BegunProps {
  root: HTMLElement;
  /** Where somebody has read on in what the server has drawn: the router begins each page at its top. */
  keepsScroll: boolean;
  children: ReactNode;
}

/** What the server has drawn cannot be used until now. */
function Begun({ root, keepsScroll, children }: BegunProps) {
  const scrolled = useRef(0);
  // Before the effects of everything inside, and after them.
  useInsertionEffect(() => {
    scrolled.current = window.scrollY;
  }, []);
  useLayoutEffect(() => {
    if (keepsScroll && scrolled.current > 0) window.scrollTo(0, scrolled.current);
  }, [keepsScroll]);
  useEffect(() => {
    root.removeAttribute('data-drawn');
    root.removeAttribute('inert');
  }, [root]);
  return children;
}
