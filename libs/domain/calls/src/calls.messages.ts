export const CALLS_MESSAGES = {
  'calls.call-not-found': { fr: 'Cet appel n’existe pas.', en: 'There is no such call.' },
} as const;
