import { api } from '../../../api/client';
import type { ApplicationOutline } from '../../../api/contract';

/** The applications to a call that wait for a decision, by their ids. */
export function useCandidates(callId: string): ReadonlyMap<string, ApplicationOutline> {
  const { data } = api.useQuery('get', '/api/v1/calls/{callId}/allocation-comparison', {
    params: { path: { callId } },
  });
  const { data: applications } = api.useQuery('get', '/api/v1/applications', {
    params: { query: { 'filter[callId]': callId, limit: 100 } },
  });
  const waiting = new Set(
    (data ?? []).flatMap(({ awards }) => awards.map(({ applicationId }) => applicationId)),
  );
  const found = (applications?.data ?? []).filter(({ id }) => waiting.has(id));
  return new Map(found.map((application) => [application.id, application]));
}
