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

const results = createRoute({
  getParentRoute: () => publicArea,
  path: '/resultats',
  component: lazyRouteComponent(() => import('./results/results.page'), 'ResultsPage'),
});

const verify = createRoute({
  getParentRoute: () => publicArea,
  path: '/verifier',
  component: lazyRouteComponent(() => import('./verify/verify.page'), 'VerifyPage'),
});

const accessibility = createRoute({
  getParentRoute: () => publicArea,
  path: '/accessibilite',
  component: lazyRouteComponent(() => import('./texts/accessibility.page'), 'AccessibilityPage'),
});

const openData = createRoute({
  getParentRoute: () => publicArea,
  path: '/donnees-ouvertes',
  component: lazyRouteComponent(() => import('./texts/open-data.page'), 'OpenDataPage'),
});

const privacy = createRoute({
  getParentRoute: () => publicArea,
  path: '/donnees-personnelles',
  component: lazyRouteComponent(() => import('./texts/privacy.page'), 'PrivacyPage'),
});

const legal = createRoute({
  getParentRoute: () => publicArea,
  path: '/mentions-legales',
  component: lazyRouteComponent(() => import('./texts/legal.page'), 'LegalPage'),
});

/** What everybody may read. */
export const publicRoutes = publicArea.addChildren([
  home,
  calls,
  call,
  results,
  verify,
  accessibility,
  openData,
  privacy,
  legal,
]);
