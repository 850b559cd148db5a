import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/bricolage-grotesque/wght.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/print.css';

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { queryClient } from './api/query-client';
import { router } from './app/router';
import { LanguageProvider } from './i18n/language-provider';
import { loadProblemInTime } from './ui/lazy-problem';

// A part of the application that is gone since the page was opened: there is a newer one to load.
window.addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('tablee.reloaded') ?? 0);
  if (Date.now() - last < 10_000) return;
  sessionStorage.setItem('tablee.reloaded', String(Date.now()));
  location.reload();
});

loadProblemInTime();

const app = document.getElementById('app');
if (app === null) throw new Error('The page has no place for the application.');

createRoot(app).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
