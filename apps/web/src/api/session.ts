import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

import { api, client } from './client';
import type { Me } from './contract';
import { sessionHint } from './session-hint';

export interface Session {
  /** Who is signed in; null when nobody is, or not known yet. */
  readonly me: Me | null;
  /** Whether it is still being asked. */
  readonly isPending: boolean;
  /** Whether time has ended it while the page was open. */
  readonly isExpired: boolean;
}

/** Who is there, and what they may do for whom. */
export function useSession(): Session {
  const belief = useSyncExternalStore(sessionHint.subscribe, sessionHint.read);
  const { data, isPending } = api.useQuery(
    'get',
    '/api/v1/me',
    {},
    { enabled: belief === 'signed-in' },
  );
  const me = belief === 'signed-out' ? null : (data ?? null);
  return { me, isPending: belief === 'signed-in' && isPending, isExpired: belief === 'expired' };
}

/** Opens a session; what was shown to nobody is asked for again. */
export function useSignIn() {
  const queries = useQueryClient();
  return api.useMutation('post', '/api/v1/sessions', {
    onSuccess: async () => {
      sessionHint.signIn();
      await queries.invalidateQueries();
    },
  });
}

/** Ends the session, and forgets all that was read in it. */
export function useSignOut() {
  const queries = useQueryClient();
  return api.useMutation('delete', '/api/v1/sessions/current', {
    onSettled: () => {
      sessionHint.signOut();
      queries.clear();
    },
  });
}

/** The roles that the person has in at least one organisation. */
export function rolesOf(me: Me): ReadonlySet<string> {
  return new Set(me.memberships.flatMap(({ roles }) => roles));
}

const APPLY: readonly string[] = ['representative', 'contributor'];

/** Where the work of the person is: with those who apply, or with those who fund. */
export async function readLanding(): Promise<'/espace' | '/gestion'> {
  const { data: me } = await client.GET('/api/v1/me');
  const judges = me?.memberships.some(
    ({ organisation, roles }) =>
      organisation.college === 'funder' ||
      roles.some((role) => !APPLY.includes(role) && role !== 'administrator'),
  );
  return judges ? '/gestion' : '/espace';
}
