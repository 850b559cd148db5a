/** By what the list of aids is narrowed, in its address. */
export const FILTERS = ['status', 'regulation', 'isEntered'] as const;
