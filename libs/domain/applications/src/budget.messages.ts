/** What is said of budgets. Amounts come as `15000.00` and are written as each language does. */
export const BUDGET_MESSAGES = {
  'applications.consolidation-refused': {
    fr: 'Ces budgets ne peuvent pas être consolidés.',
    en: 'These budgets cannot be consolidated.',
  },
  'applications.partner-repeated': {
    fr: 'Le partenaire « {id} » figure deux fois.',
    en: 'The partner “{id}” stands twice.',
  },
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
  'applications.amount-missing': {
    fr: 'Indiquez le montant de cette ligne.',
    en: 'Give the amount of this line.',
  },
  'applications.account-missing': {
    fr: 'Indiquez le compte de cette ligne.',
    en: 'Give the account of this line.',
  },
  'applications.year-outside-project': {
    fr: 'Le projet dure {years, number} an(s) : la ligne porte sur une année au-delà.',
    en: 'The project has {years, number} year(s): the line is of a later one.',
  },
  'applications.work-package-unknown': {
    fr: 'Le projet n’a pas de lot « {workPackage} ».',
    en: 'The project has no work package “{workPackage}”.',
  },
  'applications.family-unknown': {
    fr: 'L’appel n’a pas de famille de coûts « {family} ».',
    en: 'The call has no cost family “{family}”.',
  },
  'applications.family-without-cost': {
    fr: 'Seul un coût relève d’une famille de coûts.',
    en: 'Only a cost is of a cost family.',
  },
  'applications.family-not-for-account': {
    fr: 'La famille « {familyFr} » ne comprend pas le compte {account}.',
    en: 'The family “{familyEn}” does not have account {account}.',
  },
  'applications.basis-without-cost': {
    fr: 'Seul un coût se calcule par forfait, coût unitaire ou taux.',
    en: 'Only a cost is computed from a lump sum, a unit cost or a rate.',
  },
  'applications.simplified-cost-unknown': {
    fr: 'L’appel ne fixe rien de tel : vérifiez le taux, le coût unitaire ou le forfait.',
    en: 'The call fixes no such thing: check the rate, the unit cost or the lump sum.',
  },
  'applications.quantity-missing': {
    fr: 'Indiquez le nombre d’unités.',
    en: 'Give the number of units.',
  },
  'applications.flat-rate-twice': {
    fr: 'Ce taux porte déjà sur les mêmes coûts.',
    en: 'This rate is taken of the same costs already.',
  },
  'applications.flat-rate-exceeded': {
    fr: 'Ce taux donne au plus {highest, number, ::currency/EUR .00/w}.',
    en: 'This rate gives at most {highest, number, ::currency/EUR .00/w}.',
  },
  'applications.instrument-not-for-account': {
    fr: 'Le compte {account} ne reçoit pas cet instrument : une subvention en 74, un prêt en 16, un apport en 10.',
    en: 'Account {account} does not take this instrument: a grant on 74, a loan on 16, equity on 10.',
  },
  'applications.instrument-not-offered': {
    fr: 'Ce financeur ne propose pas cet instrument dans cet appel.',
    en: 'This funder does not offer this instrument in this call.',
  },
  'applications.valuation-not-in-kind': {
    fr: 'Seul un emploi en nature (compte 86) se valorise.',
    en: 'Only a use in kind (account 86) is valued.',
  },
  'applications.mirror-not-in-kind': {
    fr: 'Un emploi en nature (86) a pour contrepartie une contribution en nature (87).',
    en: 'A use in kind (86) is mirrored by a contribution in kind (87).',
  },
  'applications.valuation-rate-missing': {
    fr: 'Indiquez le tarif par unité.',
    en: 'Give the rate per unit.',
  },
  'applications.valuation-source-missing': {
    fr: 'Indiquez d’où vient ce tarif : convention collective, devis…',
    en: 'Say where this rate comes from: an agreement, a quotation…',
  },
  'applications.valuation-employer-rate-missing': {
    fr: 'Indiquez le taux de charges patronales.',
    en: 'Give the rate of the employer’s contributions.',
  },
  'applications.valuation-rate-unknown': {
    fr: 'Aucun tarif horaire n’est connu à cette date.',
    en: 'No hourly rate is known on that day.',
  },
  'applications.too-many-lines': {
    fr: 'Un budget a au plus {most, number} lignes ; celui-ci en aurait {lines, number}.',
    en: 'A budget has at most {most, number} lines; this one would have {lines, number}.',
  },
  'applications.line-unknown': {
    fr: 'Il n’y a pas de ligne {line, number} dans la version que vous avez lue.',
    en: 'There is no line {line, number} in the version that you read.',
  },
  'applications.line-changed-twice': {
    fr: 'La ligne {line, number} est modifiée deux fois.',
    en: 'Line {line, number} is changed twice.',
  },
  'applications.year-empty': {
    fr: 'L’année {year, number} n’a aucune ligne à copier.',
    en: 'Year {year, number} has no line to copy.',
  },
  'applications.year-not-empty': {
    fr: 'L’année {year, number} a déjà des lignes.',
    en: 'Year {year, number} has lines already.',
  },
  'applications.year-copied-onto-itself': {
    fr: 'L’année {year, number} ne se copie pas sur elle-même.',
    en: 'Year {year, number} is not copied onto itself.',
  },
  'applications.cell-not-an-amount': {
    fr: '« {cell} » n’est pas un montant.',
    en: '“{cell}” is not an amount.',
  },
  'applications.column-unknown': {
    fr: 'Colonne inconnue : « {column} ».',
    en: 'Unknown column: “{column}”.',
  },
  'applications.column-missing': {
    fr: 'Il manque une colonne : « {column} ».',
    en: 'A column is missing: “{column}”.',
  },
  'applications.template-not-found': {
    fr: 'Ce modèle de budget n’existe pas.',
    en: 'There is no such budget template.',
  },
  'applications.asked-above-share-of-funder': {
    fr: 'Un financeur de l’appel est sollicité pour {asked, number, ::currency/EUR .00/w}, plus que ce qu’il y apporte ({share, number, ::currency/EUR .00/w}).',
    en: 'A funder of the call is asked for {asked, number, ::currency/EUR .00/w}, more than it puts into it ({share, number, ::currency/EUR .00/w}).',
  },
  'applications.cooperation-above-ceiling': {
    fr: 'Le coût de la coopération (« {familyFr} ») représente {percent, number} % des coûts, au-delà de {limit, number} %.',
    en: 'The cost of cooperation (“{familyEn}”) makes up {percent, number}% of the costs, above {limit, number}%.',
  },
  'applications.cooperation-under-costed': {
    fr: 'Coopération sous-évaluée : « {familyFr} » représente {percent, number} % des coûts, en deçà de {limit, number} %.',
    en: 'Cooperation under-costed: “{familyEn}” makes up {percent, number}% of the costs, below {limit, number}%.',
  },
  'applications.family-above-ceiling': {
    fr: '« {familyFr} » représente {percent, number} % des coûts, au-delà de {limit, number} %.',
    en: '“{familyEn}” makes up {percent, number}% of the costs, above {limit, number}%.',
  },
  'applications.family-below-floor': {
    fr: '« {familyFr} » représente {percent, number} % des coûts, en deçà de {limit, number} %.',
    en: '“{familyEn}” makes up {percent, number}% of the costs, below {limit, number}%.',
  },
  'applications.ineligible-costs-left-out': {
    fr: '{leftOut, number, ::currency/EUR .00/w} de coûts sur {costs, number, ::currency/EUR .00/w} ne sont pas financés par cet appel.',
    en: '{leftOut, number, ::currency/EUR .00/w} of {costs, number, ::currency/EUR .00/w} of costs are not funded by this call.',
  },
} as const;
