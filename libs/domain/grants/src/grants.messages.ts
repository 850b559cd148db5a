import type { Catalogue } from '#platform/messages';

export const GRANTS_MESSAGES: Catalogue = {
  'grants.simulation-refused': {
    fr: 'Ce calcul ne peut pas être fait.',
    en: 'This cannot be computed.',
  },
  'grants.weight-malformed': {
    fr: 'Un poids est un nombre décimal ou une fraction, positif ou nul : 2, 0.5 ou 1/3.',
    en: 'A weight is a decimal number or a fraction, zero or more: 2, 0.5 or 1/3.',
  },
  'grants.weights-all-zero': {
    fr: 'Au moins un poids doit être supérieur à zéro.',
    en: 'At least one weight must be above zero.',
  },
  'grants.total-not-in-units': {
    fr: 'Le montant doit être un multiple de l’unité ({unit}).',
    en: 'The total must be a multiple of the unit ({unit}).',
  },
  'grants.only-the-last-is-open': {
    fr: 'Seul le dernier versement peut rester ouvert : il prend le reste.',
    en: 'Only the last instalment may be left open: it takes the rest.',
  },
  'grants.share-or-amount': {
    fr: 'Indiquez une part ou un montant, pas les deux.',
    en: 'Give a share or an amount, not both.',
  },
  'grants.parts-above-the-grant': {
    fr: 'Les versements dépassent la subvention.',
    en: 'The instalments exceed the grant.',
  },
  'grants.needed-for-mode': {
    fr: 'Cette information est nécessaire à ce mode de calcul.',
    en: 'This is needed by this way of reckoning.',
  },
  'grants.rate-missing': {
    fr: 'Indiquez le prix ou le taux d’une unité : cette méthode n’a pas de chiffre légal.',
    en: 'Give the price or rate of a unit: this method has no legal figure.',
  },
  'grants.residual-above-cost': {
    fr: 'La valeur résiduelle dépasse le coût.',
    en: 'The residual value exceeds the cost.',
  },
  'grants.grant-above-cost': {
    fr: 'La subvention d’investissement dépasse le coût.',
    en: 'The investment grant exceeds the cost.',
  },
  'grants.failed-before-service': {
    fr: 'Le projet ne peut échouer avant la mise en service.',
    en: 'The project cannot fail before it is in service.',
  },
};
