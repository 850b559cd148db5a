/** What the list of applications can be narrowed by, as the address and the API name it. */
export const FILTERS = ['status', 'callId', 'intakeCode', 'funderId'] as const;

/** States that a funder ever sees. */
export const STATES = [
  'submitted',
  'to-complete',
  'invited',
  'not-selected',
  'eligible',
  'ineligible',
  'returned',
  'granted',
  'refused',
  'withdrawn',
] as const;
