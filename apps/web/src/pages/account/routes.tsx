import { createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { signInFirst } from '../../app/sign-in-first';
import { PublicShell } from '../../ui/shell/shells';
import { mailedToken } from '../shared/mailed-token';

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

const forgottenPassword = createRoute({
  getParentRoute: () => accountArea,
  path: '/mot-de-passe-oublie',
  component: lazyRouteComponent(
    () => import('./forgotten-password/forgotten-password.page'),
    'ForgottenPasswordPage',
  ),
});

/** Its token is put away at once: the address that stays is nobody’s secret. */
const newPassword = createRoute({
  getParentRoute: () => accountArea,
  path: '/nouveau-mot-de-passe',
  beforeLoad: ({ location }) => {
    if (mailedToken.take('password-reset', location.hash)) {
      // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to go elsewhere
      throw redirect({ to: '/nouveau-mot-de-passe', replace: true });
    }
    return { token: mailedToken.read('password-reset') };
  },
  component: lazyRouteComponent(
    () => import('./forgotten-password/new-password.page'),
    'NewPasswordPage',
  ),
});

const account = createRoute({
  getParentRoute: () => accountArea,
  path: '/compte',
  beforeLoad: signInFirst,
  component: lazyRouteComponent(() => import('./account/account.page'), 'AccountPage'),
});

/** Who one is, for the service. */
export const accountRoutes = accountArea.addChildren([
  signIn,
  register,
  forgottenPassword,
  newPassword,
  account,
]);
