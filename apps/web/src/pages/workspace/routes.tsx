import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { applicationRoutes } from './applications/routes';
import { tableRoutes } from './table-routes';
import { workspaceArea } from './workspace-area';

const home = createRoute({
  getParentRoute: () => workspaceArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home.page'), 'WorkspaceHomePage'),
});

/** Where consortia write together. */
export const workspaceRoutes = workspaceArea.addChildren([
  home,
  ...applicationRoutes,
  ...tableRoutes,
]);
