import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';

/** Everything that screens are made of, on one page. */
export const designRoutes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/design',
  component: lazyRouteComponent(() => import('./design.page'), 'DesignPage'),
});
