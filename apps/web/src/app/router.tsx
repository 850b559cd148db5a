import { createRouter } from '@tanstack/react-router';

import { accountRoutes } from '../pages/account/routes';
import { expertRoutes } from '../pages/back-office/expert.route';
import { backOfficeRoutes } from '../pages/back-office/routes';
import { designRoutes } from '../pages/design/routes';
import { publicRoutes } from '../pages/public/routes';
import { workspaceRoutes } from '../pages/workspace/routes';
import { mailedInvitationRoute } from '../pages/workspace/table-routes';
import { Loading } from '../ui/loading';

import { rootRoute } from './root-route';

/** One line for each area: it says its own pages in its `routes.tsx`. */
const routeTree = rootRoute.addChildren([
  publicRoutes,
  accountRoutes,
  workspaceRoutes,
  mailedInvitationRoute,
  backOfficeRoutes,
  expertRoutes,
  designRoutes,
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
