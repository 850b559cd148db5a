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

interface SignInSearch {
  /** The page to come back to. */
  readonly retour?: string;
}

const signIn = createRoute({
  getParentRoute: () => accountArea,
  path: '/connexion',
  validateSearch: ({ retour }: Record<string, unknown>): SignInSearch =>
    typeof retour === 'string' && /^\/(?!\/)/.test(retour) ? { retour } : {},
  component: lazyRouteComponent(() => import('./sign-in/sign-in.page'), 'SignInPage'),
});

const account = createRoute({
  getParentRoute: () => accountArea,
  path: '/compte',
  beforeLoad: signInFirst,
  component: lazyRouteComponent(() => import('./account/account.page'), 'AccountPage'),
});

/** Who one is, for the service. */
export const accountRoutes = accountArea.addChildren([signIn, account]);
