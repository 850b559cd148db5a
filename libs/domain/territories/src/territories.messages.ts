export const TERRITORIES_MESSAGES = {
  'territories.territory-not-found': {
    fr: 'Ce territoire n’existe pas.',
    en: 'There is no such territory.',
  },
  'territories.territory-unknown': {
    fr: 'Le territoire « {territoryId} » n’existe pas.',
    en: 'There is no territory “{territoryId}”.',
  },
} as const;
