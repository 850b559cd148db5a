/** Which calls one looks for. */
export const CALL_STATES = ['published', 'closed', 'any'] as const;

export type CallsState = (typeof CALL_STATES)[number];

/** The same, as the API names them. */
export const STATUSES: Readonly<Record<CallsState, string>> = {
  published: 'published',
  closed: 'closed,cancelled',
  any: 'published,closed,cancelled',
};
