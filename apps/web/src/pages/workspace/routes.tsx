import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { signInFirst } from '../../app/sign-in-first';

const workspaceArea = createRoute({
  getParentRoute: () => rootRoute,
  path: '/espace',
  beforeLoad: signInFirst,
  component: lazyRouteComponent(() => import('./workspace.layout'), 'WorkspaceLayout'),
});

const home = createRoute({
  getParentRoute: () => workspaceArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home.page'), 'WorkspaceHomePage'),
});

/** Where consortia write together. */
export const workspaceRoutes = workspaceArea.addChildren([home]);
