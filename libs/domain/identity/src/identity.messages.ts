export const IDENTITY_MESSAGES = {
  'identity.person-not-found': {
    fr: 'Cette personne n’existe pas.',
    en: 'There is no such person.',
  },
} as const;
