import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { signInFirst } from '../../app/sign-in-first';

const backOfficeArea = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gestion',
  beforeLoad: signInFirst,
  component: lazyRouteComponent(() => import('./back-office.layout'), 'BackOfficeLayout'),
});

const home = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home.page'), 'BackOfficeHomePage'),
});

/** Where funders work. */
export const backOfficeRoutes = backOfficeArea.addChildren([home]);
