import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { signInFirst } from '../../app/sign-in-first';

/** What all pages of the back-office lie under. */
export const backOfficeArea = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gestion',
  beforeLoad: signInFirst,
  component: lazyRouteComponent(() => import('./back-office.layout'), 'BackOfficeLayout'),
});
