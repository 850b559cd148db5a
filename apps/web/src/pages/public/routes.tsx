import { createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { PublicShell } from '../../ui/shell/shells';

import { mailedToken } from '../shared/mailed-token';

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

/** The token of the mail is put away at once: the address that stays is nobody’s secret. */
function takingToken(path: '/alertes/confirmer' | '/alertes/quitter') {
  return ({ location }: { readonly location: { readonly hash: string } }) => {
    if (mailedToken.take(path, location.hash)) {
      // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to go elsewhere
      throw redirect({ to: path, replace: true });
    }
    return { token: mailedToken.read(path) };
  };
}

const confirmAlert = createRoute({
  getParentRoute: () => publicArea,
  path: '/alertes/confirmer',
  beforeLoad: takingToken('/alertes/confirmer'),
  component: lazyRouteComponent(() => import('./alerts/alert-link.page'), 'ConfirmAlertPage'),
});

const leaveAlert = createRoute({
  getParentRoute: () => publicArea,
  path: '/alertes/quitter',
  beforeLoad: takingToken('/alertes/quitter'),
  component: lazyRouteComponent(() => import('./alerts/alert-link.page'), 'LeaveAlertPage'),
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
  confirmAlert,
  leaveAlert,
  results,
  verify,
  accessibility,
  openData,
  privacy,
  legal,
]);
