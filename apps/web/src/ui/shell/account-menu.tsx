import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import { useSession } from '../../api/session';
import { useWords } from '../../i18n/words';
import { ButtonLink } from '../button';

import words from './shell.words.json';

/** Most readers of a public page are not signed in. */
const OpenMenu = lazy(async () => ({ default: (await import('./open-menu')).OpenMenu }));

/** Who is signed in and where they may go; or the way in. */
export function AccountMenu() {
  const say = useWords(words);
  const { me, isPending } = useSession();
  const here = useRouterState({ select: ({ location }) => location.href });
  if (isPending) return null;
  if (me !== null)
    return (
      <Suspense>
        <OpenMenu me={me} />
      </Suspense>
    );
  return (
    <ButtonLink
      to="/connexion"
      search={here === '/' ? {} : { retour: here }}
      isSmall
      look="secondary"
    >
      {say('signIn')}
    </ButtonLink>
  );
}
