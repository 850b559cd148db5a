import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { readListSearch } from '../../ui/table/list-search';

import { backOfficeArea } from './area.route';
import { readTab } from './application/tabs';
import { FILTERS } from './applications/filters';

const home = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/',
  component: lazyRouteComponent(() => import('./home/home.page'), 'BackOfficeHomePage'),
});

const applications = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/candidatures',
  validateSearch: readListSearch(FILTERS),
  component: lazyRouteComponent(
    () => import('./applications/applications.page'),
    'ApplicationsPage',
  ),
});

const application = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/candidatures/$applicationId',
  validateSearch: readTab,
  component: lazyRouteComponent(() => import('./application/application.page'), 'ApplicationPage'),
});

const organisation = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/organisations/$organisationId',
  component: lazyRouteComponent(
    () => import('./organisations/organisation.page'),
    'OrganisationPage',
  ),
});

const reviews = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/relectures',
  component: lazyRouteComponent(() => import('./reviews/reviews.page'), 'ReviewsPage'),
});

const review = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/relectures/$reviewId',
  component: lazyRouteComponent(() => import('./reviews/review.page'), 'ReviewPage'),
});

/** Pages about one call name it: `?appel=…`; the reader chooses one when it is absent. */
function readCall(search: Record<string, unknown>): { readonly appel?: string } {
  return typeof search['appel'] === 'string' ? { appel: search['appel'] } : {};
}

const reviewers = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/attribution',
  validateSearch: readCall,
  component: lazyRouteComponent(() => import('./reviewers/reviewers.page'), 'ReviewersPage'),
});

const ranking = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/classement',
  validateSearch: readCall,
  component: lazyRouteComponent(() => import('./ranking/ranking.page'), 'RankingPage'),
});

const comparison = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/comparaison',
  validateSearch: (search: Record<string, unknown>): { readonly ids?: string } =>
    typeof search['ids'] === 'string' ? { ids: search['ids'] } : {},
  component: lazyRouteComponent(() => import('./comparison/comparison.page'), 'ComparisonPage'),
});

/** The daily work of those who instruct and review. */
export const dailyRoutes = [
  home,
  applications,
  application,
  organisation,
  reviews,
  review,
  reviewers,
  ranking,
  comparison,
] as const;
