import { createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { signInFirst } from '../../app/sign-in-first';
import { PublicShell } from '../../ui/shell/shells';

const accountArea = createRoute({
  getParentRoute: () => rootRoute,
  id: 'account',
  component: () => (
    <PublicShell>
      <Outlet />
    </PublicShell>
  ),
});

interface WayInSearch {
  /** The page to come back to: one of ours. */
  readonly retour?: string;
}

function readWayIn({ retour }: Record<string, unknown>): WayInSearch {
  return typeof retour === 'string' && /^\/(?!\/)/.test(retour) ? { retour } : {};
}

const signIn = createRoute({
  getParentRoute: () => accountArea,
  path: '/connexion',
  validateSearch: readWayIn,
  component: lazyRouteComponent(() => import('./sign-in/sign-in.page'), 'SignInPage'),
});

const register = createRoute({
  getParentRoute: () => accountArea,
  path: '/inscription',
  validateSearch: readWayIn,
  component: lazyRouteComponent(() => import('./register/register.page'), 'RegisterPage'),
});

const account = createRoute({
  getParentRoute: () => accountArea,
  path: '/compte',
  beforeLoad: signInFirst,
  component: lazyRouteComponent(() => import('./account/account.page'), 'AccountPage'),
});

/** Who one is, for the service. */
export const accountRoutes = accountArea.addChildren([signIn, register, account]);
