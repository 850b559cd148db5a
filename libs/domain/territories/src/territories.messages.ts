export const TERRITORIES_MESSAGES = {
  'territories.territory-not-found': {
    fr: 'Ce territoire n’existe pas.',
    en: 'There is no such territory.',
  },
  'territories.territory-id-malformed': {
    fr: 'Un identifiant de territoire s’écrit avec son type et son code, comme « commune-26108 ».',
    en: 'The identifier of a territory is its kind and its code, such as “commune-26108”.',
  },
} as const;
