import type { Catalogue } from '#platform/messages';

export const STATE_AID_MESSAGES: Catalogue = {
  'state-aid.equivalent-refused': {
    fr: 'L’équivalent-subvention ne peut pas être calculé ainsi.',
    en: 'The gross grant equivalent cannot be computed like this.',
  },
  'state-aid.beyond-safe-harbour': {
    fr: 'Le montant ou la durée dépasse les plafonds du calcul forfaitaire : utilisez la méthode complète.',
    en: 'The amount or the term is beyond the limits of the flat method: use the full one.',
  },
  'state-aid.collateral-too-low': {
    fr: 'Le calcul forfaitaire demande des sûretés d’au moins {min} % du prêt.',
    en: 'The flat method asks for collateral of at least {min} % of the loan.',
  },
  'state-aid.cover-too-high': {
    fr: 'Le calcul forfaitaire n’admet pas de garantie de plus de {max} % du prêt.',
    en: 'The flat method takes no guarantee of more than {max} % of the loan.',
  },
  'state-aid.insolvent-beneficiary': {
    fr: 'Le calcul forfaitaire ne vaut pas pour une entreprise en procédure d’insolvabilité.',
    en: 'The flat method is not for an undertaking in insolvency.',
  },
  'state-aid.needed-for-method': {
    fr: 'Cette information est nécessaire à cette méthode.',
    en: 'This is needed by this method.',
  },
  'state-aid.repayments-not-the-loan': {
    fr: 'Les remboursements ({repaid, number, ::currency/EUR .00/w}) ne font pas le montant du prêt ({lent, number, ::currency/EUR .00/w}).',
    en: 'The repayments ({repaid, number, ::currency/EUR .00/w}) do not make the amount of the loan ({lent, number, ::currency/EUR .00/w}).',
  },
  'state-aid.repayments-not-in-order': {
    fr: 'Les remboursements doivent se suivre dans le temps.',
    en: 'Repayments must follow one another in time.',
  },
};
