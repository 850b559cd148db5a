import { redirect } from '@tanstack/react-router';

import { sessionHint } from '../api/session-hint';

/** For `beforeLoad` of an area that is not public: the way in first, then back here. */
export function signInFirst({ location }: { readonly location: { readonly href: string } }): void {
  if (sessionHint.read() === 'signed-out') {
    // oxlint-disable-next-line typescript/only-throw-error -- how the router is told to go elsewhere
    throw redirect({ to: '/connexion', search: { retour: location.href } });
  }
}
