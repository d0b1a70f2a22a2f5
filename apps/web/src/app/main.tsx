import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../lib/query-client.ts';
import { LanguageProvider } from '../texts/texts-context.tsx';
import { fetchParts } from './lazy-parts.ts';
import { router } from './router.tsx';

const root = document.getElementById('root');

// The early script has found a browser below the floor: the page says what to install instead.
const isSupported = !document.documentElement.hasAttribute('data-unsupported');

if (root && isSupported) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
  // What could not be fetched ahead is fetched, and complained about, when it is opened.
  window.addEventListener('load', () => void fetchParts().catch(() => undefined));
}
