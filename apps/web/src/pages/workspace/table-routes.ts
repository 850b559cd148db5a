import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

import { rootRoute } from '../../app/root-route';
import { mailedToken } from '../shared/mailed-token';

import { workspaceArea } from './workspace-area';

const parent = { getParentRoute: () => workspaceArea } as const;

/** Keeps the texts of the address that a page understands. */
function textsIn<Name extends string>(...names: readonly Name[]) {
  return (search: Record<string, unknown>): { readonly [One in Name]?: string } => {
    const found = names.map((name) => [name, search[name]] as const);
    const texts = found.filter(([, value]) => typeof value === 'string' && value !== '');
    return Object.fromEntries(texts) as { readonly [One in Name]?: string };
  };
}

const organisations = createRoute({
  ...parent,
  path: '/organisations',
  component: lazyRouteComponent(
    () => import('./organisations/organisations.page'),
    'OrganisationsPage',
  ),
});

const register = createRoute({
  ...parent,
  path: '/organisations/inscrire',
  component: lazyRouteComponent(
    () => import('./organisations/register/register.page'),
    'RegisterPage',
  ),
});

const vault = createRoute({
  ...parent,
  path: '/organisations/$organisationId',
  validateSearch: textsIn('volet'),
  component: lazyRouteComponent(() => import('./organisations/vault/vault.page'), 'VaultPage'),
});

const agreements = createRoute({
  ...parent,
  path: '/conventions',
  component: lazyRouteComponent(() => import('./agreements/agreements.page'), 'AgreementsPage'),
});

const agreement = createRoute({
  ...parent,
  path: '/conventions/$agreementId',
  component: lazyRouteComponent(() => import('./agreements/agreement.page'), 'AgreementPage'),
});

const report = createRoute({
  ...parent,
  path: '/bilans/$reportId',
  component: lazyRouteComponent(() => import('./reports/report.page'), 'ReportPage'),
});

const consortia = createRoute({
  ...parent,
  path: '/consortiums',
  component: lazyRouteComponent(() => import('./consortia/list/consortia.page'), 'ConsortiaPage'),
});

const form = createRoute({
  ...parent,
  path: '/consortiums/nouveau',
  validateSearch: textsIn('appel'),
  component: lazyRouteComponent(
    () => import('./consortia/form/form-consortium.page'),
    'FormConsortiumPage',
  ),
});

const consortium = createRoute({
  ...parent,
  path: '/consortiums/$consortiumId',
  validateSearch: textsIn('volet'),
  component: lazyRouteComponent(
    () => import('./consortia/consortium/consortium.page'),
    'ConsortiumPage',
  ),
});

const invitation = createRoute({
  ...parent,
  path: '/invitations/$invitationId',
  component: lazyRouteComponent(() => import('./invitations/invitation.page'), 'InvitationPage'),
});

const notifications = createRoute({
  ...parent,
  path: '/notifications',
  validateSearch: textsIn('lues'),
  component: lazyRouteComponent(
    () => import('./notifications/notifications.page'),
    'NotificationsPage',
  ),
});

/** Who one acts for, with whom, and what one was told. */
export const tableRoutes = [
  agreements,
  agreement,
  report,
  organisations,
  register,
  vault,
  consortia,
  form,
  consortium,
  invitation,
  notifications,
] as const;

/** Where the link of a mail leads: its token is put away, before anybody has to sign in. */
export const mailedInvitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invitations/$invitationId',
  beforeLoad: ({ params, location }) => {
    mailedToken.take(`invitation.${params.invitationId}`, location.hash);
    // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to go elsewhere
    throw redirect({ to: '/espace/invitations/$invitationId', params, replace: true });
  },
});
