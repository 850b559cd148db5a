import { api } from '../../../api/client';
import { problemOf } from '../../../api/problems';

/** An application, for those of its funder who read files. */
export function useApplication(applicationId: string) {
  return api.useQuery('get', '/api/v1/applications/{applicationId}', {
    params: { path: { applicationId } },
  });
}

/** How far its judgement is; null until a worker has read what was submitted. */
export function useAssessment(applicationId: string) {
  const query = api.useQuery('get', '/api/v1/applications/{applicationId}/assessment', {
    params: { path: { applicationId } },
  });
  const isMissing = query.isError && problemOf(query.error).status === 404;
  return { query, assessment: query.data ?? null, isMissing };
}
