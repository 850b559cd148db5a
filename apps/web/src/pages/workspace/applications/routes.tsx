import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { readListSearch } from '../../../ui/table/list-search';
import { workspaceArea } from '../workspace-area';

import { APPLICATION_FILTERS } from './list/filters';

const parent = { getParentRoute: () => workspaceArea } as const;

/** A text of the address, or nothing. */
function textIn<Name extends string>(
  ...names: readonly Name[]
): (search: Record<string, unknown>) => { readonly [One in Name]?: string } {
  return (search) => {
    const found = names.map((name) => [name, search[name]] as const);
    const texts = found.filter(([, value]) => typeof value === 'string' && value !== '');
    return Object.fromEntries(texts) as { readonly [One in Name]?: string };
  };
}

const list = createRoute({
  ...parent,
  path: '/candidatures',
  validateSearch: readListSearch(APPLICATION_FILTERS),
  component: lazyRouteComponent(() => import('./list/applications.page'), 'ApplicationsPage'),
});

const start = createRoute({
  ...parent,
  path: '/candidatures/nouvelle',
  validateSearch: textIn('appel', 'consortium'),
  component: lazyRouteComponent(() => import('./start/start.page'), 'StartApplicationPage'),
});

const home = createRoute({
  ...parent,
  path: '/candidatures/$applicationId',
  component: lazyRouteComponent(() => import('./home/application.page'), 'ApplicationPage'),
});

const section = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/rubriques/$code',
  validateSearch: textIn('at'),
  component: lazyRouteComponent(() => import('./section/section.page'), 'SectionPage'),
});

const plan = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/projet',
  component: lazyRouteComponent(() => import('./finish/plan.page'), 'PlanPage'),
});

const budget = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/budget',
  component: lazyRouteComponent(() => import('./budget/budget.page'), 'BudgetPage'),
});

const partnerBudget = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/budget/$partnerId',
  validateSearch: textIn('at'),
  component: lazyRouteComponent(() => import('./budget/partner-budget.page'), 'PartnerBudgetPage'),
});

const financing = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/financement',
  component: lazyRouteComponent(() => import('./financing/financing.page'), 'FinancingPage'),
});

const documents = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/pieces',
  component: lazyRouteComponent(() => import('./finish/documents.page'), 'DocumentsPage'),
});

const signatures = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/signatures',
  component: lazyRouteComponent(() => import('./finish/signatures.page'), 'SignaturesPage'),
});

const check = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/verification',
  component: lazyRouteComponent(() => import('./finish/check.page'), 'CheckPage'),
});

const send = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/envoi',
  component: lazyRouteComponent(() => import('./finish/send.page'), 'SendPage'),
});

const receipt = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/recepisse',
  component: lazyRouteComponent(() => import('./finish/receipt.page'), 'ReceiptPage'),
});

const messages = createRoute({
  ...parent,
  path: '/candidatures/$applicationId/echanges',
  component: lazyRouteComponent(() => import('./messages/messages.page'), 'MessagesPage'),
});

/** The application of a consortium, from its start to its receipt. */
export const applicationRoutes = [
  list,
  start,
  home,
  section,
  plan,
  budget,
  partnerBudget,
  financing,
  documents,
  signatures,
  check,
  send,
  receipt,
  messages,
] as const;
