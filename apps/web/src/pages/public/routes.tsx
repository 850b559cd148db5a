import { createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { PublicShell } from '../../ui/shell/shells';

import { readCallsSearch } from './calls/calls-search';

const publicArea = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: () => (
    <PublicShell>
      <Outlet />
    </PublicShell>
  ),
});

const home = createRoute({
  getParentRoute: () => publicArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home.page'), 'HomePage'),
});

const calls = createRoute({
  getParentRoute: () => publicArea,
  path: '/appels',
  validateSearch: readCallsSearch,
  component: lazyRouteComponent(() => import('./calls/calls.page'), 'CallsPage'),
});

const call = createRoute({
  getParentRoute: () => publicArea,
  path: '/appels/$callId',
  component: lazyRouteComponent(() => import('./call/call.page'), 'CallPage'),
});

/** What everybody may read. */
export const publicRoutes = publicArea.addChildren([home, calls, call]);
