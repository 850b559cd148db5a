/** By what the list of agreements is narrowed, in its address. */
export const FILTERS = ['status', 'callId'] as const;
