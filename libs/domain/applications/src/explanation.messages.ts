/** Why figures are what they are: one sentence for each rule. */
export const EXPLANATION_MESSAGES = {
  'applications.rule-net-costs': {
    fr: 'Somme des charges des partenaires, moins ce qu’ils se versent entre eux ({inside, number, ::currency/EUR .00/w}).',
    en: 'The sum of the partners’ costs, less what they pay one another ({inside, number, ::currency/EUR .00/w}).',
  },
  'applications.rule-eligible-costs': {
    fr: 'Part des coûts dans les familles que l’appel finance ; sans famille, tous les coûts.',
    en: 'The costs in families that the call funds; without families, all costs.',
  },
  'applications.rule-requested-share': {
    fr: 'Subvention demandée, rapportée au total des produits.',
    en: 'The grant asked for, as a share of all income.',
  },
  'applications.rule-funding-rate': {
    fr: 'Coûts éligibles × taux de financement de l’appel, centime inférieur.',
    en: 'Eligible costs × the funding rate of the call, rounded down to the cent.',
  },
  'applications.rule-highest-grant': {
    fr: 'Subvention la plus haute que l’appel permet : somme des taux, dans la limite du plafond.',
    en: 'The highest grant that the call allows: what rates give, up to the ceiling.',
  },
  'applications.rule-family-share': {
    fr: 'Part de « {familyFr} » dans les coûts (plancher {floor}, plafond {ceiling}).',
    en: 'The share of “{familyEn}” in the costs (floor {floor}, ceiling {ceiling}).',
  },
  'applications.rule-flat-of-direct': {
    fr: 'Taux forfaitaire des coûts directs éligibles de la même année, euro inférieur.',
    en: 'A flat rate of the eligible direct costs of the same year, rounded down to the euro.',
  },
  'applications.rule-flat-of-direct-at-most': {
    fr: 'Au plus ce taux des coûts directs éligibles de la même année.',
    en: 'At most this rate of the eligible direct costs of the same year.',
  },
  'applications.rule-flat-of-staff': {
    fr: 'Taux forfaitaire des coûts de personnel éligibles de la même année, euro inférieur.',
    en: 'A flat rate of the eligible staff costs of the same year, rounded down to the euro.',
  },
  'applications.rule-flat-of-staff-at-most': {
    fr: 'Au plus ce taux des coûts de personnel éligibles de la même année.',
    en: 'At most this rate of the eligible staff costs of the same year.',
  },
  'applications.rule-unit-cost': {
    fr: '{quantity} × coût unitaire de l’appel, euro inférieur.',
    en: '{quantity} × the unit cost of the call, rounded down to the euro.',
  },
  'applications.rule-lump-sum': {
    fr: 'Forfait fixé par l’appel.',
    en: 'A lump sum that the call fixes.',
  },
  'applications.rule-in-kind': {
    fr: '{quantity} × {rate} € × coefficient {coefficient}, charges {charge} % : {exact} €, arrondi à l’euro le plus proche. Source : {source}.',
    en: '{quantity} × €{rate} × coefficient {coefficient}, charges {charge}%: €{exact}, rounded to the nearest euro. Source: {source}.',
  },
  'applications.rule-not-valued': {
    fr: '{quantity}, sans valorisation.',
    en: '{quantity}, not valued.',
  },
} as const;
