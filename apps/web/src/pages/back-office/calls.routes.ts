import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { readListSearch } from '../../ui/table/list-search';

import { backOfficeArea } from './area.route';
import { FILTERS as AGREEMENT_FILTERS } from './agreements/filters';
import { FILTERS as AID_FILTERS } from './aids/filters';
import { isStep, type Step } from './calls/editor/steps';
import { FILTERS } from './calls/list/filters';

const calls = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels',
  validateSearch: readListSearch(FILTERS),
  component: lazyRouteComponent(() => import('./calls/list/calls.page'), 'MyCallsPage'),
});

const newCall = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/nouveau',
  validateSearch: ({ reprendre }: Record<string, unknown>): { readonly reprendre?: string } =>
    typeof reprendre === 'string' ? { reprendre } : {},
  component: lazyRouteComponent(() => import('./calls/start/start.page'), 'StartCallPage'),
});

const call = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/$callId',
  component: lazyRouteComponent(() => import('./calls/call/call.page'), 'CallDeskPage'),
});

const editor = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/$callId/modifier',
  validateSearch: ({ etape }: Record<string, unknown>): { readonly etape: Step } => ({
    etape: isStep(etape) ? etape : 'identite',
  }),
  component: lazyRouteComponent(() => import('./calls/editor/editor.page'), 'CallEditorPage'),
});

const preview = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/$callId/apercu',
  component: lazyRouteComponent(() => import('./calls/preview/preview.page'), 'CallPreviewPage'),
});

const questions = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/$callId/questions',
  component: lazyRouteComponent(
    () => import('./calls/questions/questions.page'),
    'CallQuestionsPage',
  ),
});

const allocation = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/$callId/repartition',
  component: lazyRouteComponent(() => import('./allocation/allocation.page'), 'AllocationPage'),
});

const selection = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/$callId/selection',
  component: lazyRouteComponent(() => import('./calls/selection/selection.page'), 'SelectionPage'),
});

const opening = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/$callId/ouverture',
  component: lazyRouteComponent(() => import('./calls/opening/opening.page'), 'OpeningPage'),
});

const committee = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/$callId/comite',
  component: lazyRouteComponent(() => import('./committee/committee.page'), 'CommitteePage'),
});

const session = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/seances/$sessionId',
  component: lazyRouteComponent(() => import('./committee/session.page'), 'SessionPage'),
});

const decisions = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/appels/$callId/decisions',
  component: lazyRouteComponent(() => import('./decisions/decisions.page'), 'DecisionsPage'),
});

const fileDecision = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/decisions/$applicationId',
  component: lazyRouteComponent(() => import('./decisions/file-decision.page'), 'FileDecisionPage'),
});

const agreements = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/conventions',
  validateSearch: readListSearch(AGREEMENT_FILTERS),
  component: lazyRouteComponent(() => import('./agreements/agreements.page'), 'AgreementsPage'),
});

const agreement = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/conventions/$agreementId',
  component: lazyRouteComponent(() => import('./agreements/agreement.page'), 'AgreementPage'),
});

const aids = createRoute({
  getParentRoute: () => backOfficeArea,
  path: '/aides',
  validateSearch: readListSearch(AID_FILTERS),
  component: lazyRouteComponent(() => import('./aids/aids.page'), 'AidsPage'),
});

/** Where funders write calls, answer about them, share the envelope, decide and sign. */
export const callRoutes = [
  calls,
  newCall,
  call,
  editor,
  preview,
  questions,
  allocation,
  selection,
  opening,
  committee,
  session,
  decisions,
  fileDecision,
  agreements,
  agreement,
  aids,
] as const;
