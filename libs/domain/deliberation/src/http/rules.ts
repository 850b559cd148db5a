/** People of a funder: which of them sit or preside is for the session to say. */
const OF_A_FUNDER = ['officer', 'reviewer', 'decision-maker', 'auditor', 'administrator'] as const;

export const SESSION_READERS = {
  roles: OF_A_FUNDER,
  scope: 'organisation',
  token: 'assessments:read',
} as const;

export const SESSION_WRITERS = {
  roles: OF_A_FUNDER,
  scope: 'organisation',
  token: 'assessments:write',
} as const;

export const SESSION_REFUSALS = {
  403: 'deliberation.action-forbidden',
  404: 'deliberation.session-not-found',
  409: 'deliberation.transition-not-allowed',
  412: 'http.version-stale',
} as const;
