import { createRootRoute, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { useSession } from '../api/session';
import { LazyProblem } from '../ui/lazy-problem';
import { OfflineBanner } from '../ui/shell/connection';
import { PublicShell } from '../ui/shell/shells';
import { Toasts } from '../ui/toasts';

/** Of all the pages, those that need it are few: it comes when it is needed. */
const SessionExpired = lazy(async () => ({
  default: (await import('../ui/shell/session-expired')).SessionExpired,
}));

/** Above every page: what may have to be said on any of them. */
export const rootRoute = createRootRoute({
  component: Root,
  notFoundComponent: () => (
    <PublicShell>
      <LazyProblem error={{ status: 404, code: 'web.not-found', detail: '', requestId: '' }} />
    </PublicShell>
  ),
  errorComponent: ({ error, reset }) => (
    <PublicShell>
      <LazyProblem error={error} onRetry={reset} />
    </PublicShell>
  ),
});

function Root() {
  const { isExpired } = useSession();
  return (
    <>
      <OfflineBanner />
      <Outlet />
      <Toasts />
      {isExpired && (
        <Suspense>
          <SessionExpired />
        </Suspense>
      )}
    </>
  );
}
