import type { Catalogue } from '#platform/messages';

export const EQUITY_MESSAGES: Catalogue = {
  'equity.simulation-refused': {
    fr: 'Ce calcul ne peut pas être fait.',
    en: 'This cannot be computed.',
  },
  'equity.redemption-refused': {
    fr: 'Ce remboursement n’est pas possible.',
    en: 'This redemption is not possible.',
  },
  'equity.bond-rates-missing': {
    fr: 'Les taux moyens obligataires (TMO) de la période ne sont pas connus ici : indiquez-les.',
    en: 'The average bond rates (TMO) of the period are not known here: give them.',
  },
  'equity.rate-malformed': {
    fr: 'Un taux en pourcentage est attendu ici, avec un point : 1.325.',
    en: 'A rate in percent is expected here, with a dot: 1.325.',
  },
  'equity.redeemed-too-early': {
    fr: 'Le remboursement n’est possible qu’à partir du {day}.',
    en: 'Redemption is possible only from {day}.',
  },
  'equity.surpluses-below-nominal': {
    fr: 'Les excédents cumulés depuis l’émission, nets des déficits, ne dépassent pas encore le nominal.',
    en: 'Surpluses since the issue, less deficits, are not yet above the nominal.',
  },
  'equity.capital-below-least': {
    fr: 'Le capital tomberait sous son minimum.',
    en: 'Capital would fall below its minimum.',
  },
};
