export const ORGANISATIONS_MESSAGES = {
  'organisations.organisation-not-found': {
    fr: 'Cette organisation n’existe pas.',
    en: 'There is no such organisation.',
  },
} as const;
