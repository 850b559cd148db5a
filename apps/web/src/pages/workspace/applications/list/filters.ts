/** What the list can be narrowed by; its address says so. */
export const APPLICATION_FILTERS = ['status', 'callId', 'consortiumId'] as const;

/** Where applications can stand, in the order of their life. */
export const STATUSES = [
  'draft',
  'submitted',
  'to-complete',
  'invited',
  'not-selected',
  'eligible',
  'ineligible',
  'granted',
  'refused',
  'returned',
  'withdrawn',
] as const;
