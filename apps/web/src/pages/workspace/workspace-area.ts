import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { signInFirst } from '../../app/sign-in-first';

/** What the pages of the workspace have in common: one must be signed in, and its shell. */
export const workspaceArea = createRoute({
  getParentRoute: () => rootRoute,
  path: '/espace',
  beforeLoad: signInFirst,
  component: lazyRouteComponent(() => import('./workspace.layout'), 'WorkspaceLayout'),
});
