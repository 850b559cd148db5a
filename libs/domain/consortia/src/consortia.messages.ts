export const CONSORTIA_MESSAGES = {
  'consortia.consortium-not-found': {
    fr: 'Ce consortium n’existe pas.',
    en: 'There is no such consortium.',
  },
} as const;
