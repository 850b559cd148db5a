/** By what the list of calls is narrowed, in its address. */
export const FILTERS = ['status', 'funderId'] as const;
