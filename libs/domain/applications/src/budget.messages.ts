/** What is said of budgets. Amounts come as `15000.00` and are written as each language does. */
export const BUDGET_MESSAGES = {
  'applications.account-unknown': {
    fr: 'Le compte « {account} » n’existe pas dans ce plan budgétaire.',
    en: 'There is no account “{account}” in this budget chart.',
  },
  'applications.amount-not-positive': {
    fr: 'Le montant doit être supérieur à zéro.',
    en: 'The amount must be more than zero.',
  },
  'applications.amount-not-in-whole-euros': {
    fr: 'Le budget s’établit en euros entiers, sans centimes.',
    en: 'The budget is in whole euros, without cents.',
  },
  'applications.funder-without-subsidy': {
    fr: 'Seule une subvention (compte 74) désigne un financeur.',
    en: 'Only a grant (account 74) names a funder.',
  },
  'applications.funder-unknown': {
    fr: 'Cette organisation n’est pas enregistrée ici : laissez le financeur vide et nommez-la dans le libellé.',
    en: 'This organisation is not registered here: leave the funder empty and name it in the label.',
  },
  'applications.secured-without-subsidy': {
    fr: 'Seule une subvention (compte 74) peut être déjà acquise.',
    en: 'Only a grant (account 74) can be already secured.',
  },
  'applications.counterpart-not-a-partner': {
    fr: 'La contrepartie doit être un autre partenaire de ce consortium.',
    en: 'The counterpart must be another partner of this consortium.',
  },
  'applications.counterpart-in-kind': {
    fr: 'Une contribution en nature n’a pas de contrepartie entre partenaires.',
    en: 'A contribution in kind has no counterpart among partners.',
  },
  'applications.budget-missing': {
    fr: '{partner} n’a pas encore saisi son budget.',
    en: '{partner} has not entered its budget yet.',
  },
  'applications.budget-not-balanced': {
    fr: 'Le budget de {partner} n’est pas équilibré : {expenses, number, ::currency/EUR .00/w} de charges, {income, number, ::currency/EUR .00/w} de produits.',
    en: 'The budget of {partner} is not balanced: {expenses, number, ::currency/EUR .00/w} of expenses, {income, number, ::currency/EUR .00/w} of income.',
  },
  'applications.in-kind-not-balanced': {
    fr: 'Les contributions en nature de {partner} ne sont pas équilibrées : {inKindUsed, number, ::currency/EUR .00/w} d’emplois (86), {inKindGiven, number, ::currency/EUR .00/w} de contributions (87).',
    en: 'The contributions in kind of {partner} are not balanced: {inKindUsed, number, ::currency/EUR .00/w} used (86), {inKindGiven, number, ::currency/EUR .00/w} given (87).',
  },
  'applications.associated-partner-asks': {
    fr: '{partner} est partenaire associé et ne peut demander une part de la subvention.',
    en: '{partner} is an associated partner and may not ask for a part of the grant.',
  },
  'applications.partner-flow-not-mirrored': {
    fr: 'Ce que {payer} verse à {payee} ne figure pas des deux côtés : écart de {gap, number, ::currency/EUR .00/w}.',
    en: 'What {payer} pays to {payee} is not on both sides: a gap of {gap, number, ::currency/EUR .00/w}.',
  },
  'applications.consolidated-budget-not-balanced': {
    fr: 'Le budget consolidé n’est pas équilibré : {expenses, number, ::currency/EUR .00/w} de charges, {income, number, ::currency/EUR .00/w} de produits.',
    en: 'The consolidated budget is not balanced: {expenses, number, ::currency/EUR .00/w} of expenses, {income, number, ::currency/EUR .00/w} of income.',
  },
  'applications.costs-financed-twice': {
    fr: 'Les subventions acquises et demandées ({financed, number, ::currency/EUR .00/w}) dépassent le total des charges ({expenses, number, ::currency/EUR .00/w}).',
    en: 'The grants secured and asked for ({financed, number, ::currency/EUR .00/w}) are above all expenses ({expenses, number, ::currency/EUR .00/w}).',
  },
  'applications.grant-not-requested': {
    fr: 'Aucune subvention n’est demandée au financeur de cet appel (compte 74).',
    en: 'No grant is asked of the funder of this call (account 74).',
  },
  'applications.grant-above-rate': {
    fr: 'La subvention demandée ({requested, number, ::currency/EUR .00/w}) dépasse {rate, number} % des coûts éligibles ({costs, number, ::currency/EUR .00/w}) : au plus {highest, number, ::currency/EUR .00/w}.',
    en: 'The grant asked for ({requested, number, ::currency/EUR .00/w}) is above {rate, number}% of eligible costs ({costs, number, ::currency/EUR .00/w}): at most {highest, number, ::currency/EUR .00/w}.',
  },
  'applications.grant-above-ceiling': {
    fr: 'La subvention demandée ({requested, number, ::currency/EUR .00/w}) dépasse le plafond de l’appel ({ceiling, number, ::currency/EUR .00/w}).',
    en: 'The grant asked for ({requested, number, ::currency/EUR .00/w}) is above the ceiling of the call ({ceiling, number, ::currency/EUR .00/w}).',
  },
  'applications.grant-below-floor': {
    fr: 'La subvention demandée ({requested, number, ::currency/EUR .00/w}) est inférieure au plancher de l’appel ({floor, number, ::currency/EUR .00/w}).',
    en: 'The grant asked for ({requested, number, ::currency/EUR .00/w}) is below the floor of the call ({floor, number, ::currency/EUR .00/w}).',
  },
  'applications.public-share-high': {
    fr: 'Les aides publiques représentent {percent, number} % des produits, au-delà de {limit, number} %.',
    en: 'Public aid makes up {percent, number}% of income, above {limit, number}%.',
  },
  'applications.indirect-costs-high': {
    fr: 'Les charges indirectes représentent {percent, number} % des charges directes, au-delà de {limit, number} %.',
    en: 'Indirect costs make up {percent, number}% of direct costs, above {limit, number}%.',
  },
  'applications.staff-share-high': {
    fr: 'Les charges de personnel représentent {percent, number} % des coûts, au-delà de {limit, number} %.',
    en: 'Staff makes up {percent, number}% of costs, above {limit, number}%.',
  },
  'applications.own-share-low': {
    fr: 'Les ressources propres représentent {percent, number} % des produits, en deçà de {limit, number} %.',
    en: 'Own resources make up {percent, number}% of income, below {limit, number}%.',
  },
} as const;
