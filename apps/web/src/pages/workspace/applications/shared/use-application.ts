import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

import { api } from '../../../../api/client';

/** An application with all that it says. */
export function useApplication(applicationId: string) {
  return api.useQuery('get', '/api/v1/applications/{applicationId}', {
    params: { path: { applicationId } },
  });
}

/** The call that an application answers: its calendar, what it asks for. */
export function useCall(callId: string) {
  return api.useQuery('get', '/api/v1/calls/{callId}', { params: { path: { callId } } });
}

/** The header that says which version is changed. */
export function ifMatch(version: number): { readonly 'If-Match': string } {
  return { 'If-Match': `"${String(version)}"` };
}

/** Asks anew for all that is known of an application: one change shows in many places. */
export function useRefresh(applicationId: string): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(applicationId),
      }),
    [queries, applicationId],
  );
}
