import type { Catalogue } from '#platform/messages';

export const RISK_SHARING_MESSAGES: Catalogue = {
  'risk-sharing.sharing-refused': {
    fr: 'Ce partage du risque ne peut pas être calculé.',
    en: 'This sharing of risk cannot be computed.',
  },
  'risk-sharing.id-repeated': {
    fr: 'L’identifiant « {id} » est déjà celui d’un prêteur, d’une garantie ou d’une tranche.',
    en: 'The identifier “{id}” is already that of a lender, a guarantee or a tranche.',
  },
  'risk-sharing.beneficiary-unknown': {
    fr: '« {id} » n’est pas un prêteur : une garantie couvre l’un d’eux, ou tous (POOL).',
    en: '“{id}” is not a lender: a guarantee covers one of them, or all (POOL).',
  },
  'risk-sharing.shares-not-the-whole': {
    fr: 'Ces parts font {percent} % : elles doivent faire 100 %.',
    en: 'These shares make {percent} %: they must make 100 %.',
  },
  'risk-sharing.guaranteed-above-the-loss': {
    fr: 'Les garanties de {beneficiary} couvrent ensemble plus que la perte.',
    en: 'The guarantees of {beneficiary} together cover more than the loss.',
  },
  'risk-sharing.tranche-below-one-without-end': {
    fr: 'Seule la dernière tranche peut être sans limite.',
    en: 'Only the last tranche may be without limit.',
  },
  'risk-sharing.event-without-amount': {
    fr: 'Le montant de cet événement doit être supérieur à zéro.',
    en: 'The amount of this event must be above zero.',
  },
  'risk-sharing.true-up-without-call': {
    fr: 'Aucun appel provisionnel n’est en cours sur « {loan} » : il n’y a rien à régulariser.',
    en: 'No provisional call is open on “{loan}”: there is nothing to true up.',
  },
  'risk-sharing.costs-above-recovery': {
    fr: 'Les frais dépassent la somme recouvrée.',
    en: 'The costs are above what was recovered.',
  },
};
