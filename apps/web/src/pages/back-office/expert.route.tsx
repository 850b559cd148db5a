import { createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { PublicShell } from '../../ui/shell/shells';
import { mailedToken } from '../shared/mailed-token';

const expertArea = createRoute({
  getParentRoute: () => rootRoute,
  id: 'expert',
  component: () => (
    <PublicShell>
      <Outlet />
    </PublicShell>
  ),
});

/** Where the link of an expert’s mail leads: its token is put away at once. */
const expert = createRoute({
  getParentRoute: () => expertArea,
  path: '/experts/$reviewId',
  beforeLoad: ({ params, location }) => {
    const of = `expert.${params.reviewId}`;
    if (mailedToken.take(of, location.hash)) {
      // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to go elsewhere
      throw redirect({ to: '/experts/$reviewId', params, replace: true });
    }
    return { token: mailedToken.read(of) };
  },
  component: lazyRouteComponent(() => import('./reviews/expert.page'), 'ExpertPage'),
});

/** What those from outside come to by a mail. */
export const expertRoutes = expertArea.addChildren([expert]);
