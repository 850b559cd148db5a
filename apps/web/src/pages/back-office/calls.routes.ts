import { createRoute, lazyRouteComponent } from '@tanstack/react-router';

import { readListSearch } from '../../ui/table/list-search';

import { backOfficeArea } from './area.route';
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

/** Where funders write calls, and answer about them. */
export const callRoutes = [calls, newCall, call, editor, preview, questions] as const;
