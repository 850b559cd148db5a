/** What is said of project plans and of financing plans. */
export const FINANCING_MESSAGES = {
  'applications.plan-for-the-lead': {
    fr: 'Le calendrier et les lots du projet sont tenus par le chef de file, ou par qui il a autorisé.',
    en: 'The calendar and the work packages of the project are kept by the lead, or by whom it has authorised.',
  },
  'applications.plan-changed-meanwhile': {
    fr: 'Le calendrier du projet a été modifié entre-temps : relisez-le avant d’enregistrer.',
    en: 'The plan of the project was changed meanwhile: read it again before you save.',
  },
  'applications.plan-refused': {
    fr: 'Le calendrier et les lots ne peuvent pas être enregistrés ainsi.',
    en: 'The plan of the project cannot be saved like this.',
  },
  'applications.project-too-long': {
    fr: 'Le projet dure au plus {longest, number} mois dans cet appel.',
    en: 'A project of this call lasts at most {longest, number} months.',
  },
  'applications.years-in-use': {
    fr: 'Des lignes de budget portent sur l’année {year, number} : le projet ne peut pas être plus court.',
    en: 'Budgets have lines in year {year, number}: the project cannot be shorter.',
  },
  'applications.work-package-in-use': {
    fr: 'Des lignes de budget portent sur le lot {workPackage} : il ne peut pas disparaître.',
    en: 'Budgets have lines in work package {workPackage}: it cannot go.',
  },
  'applications.work-package-repeated': {
    fr: 'Le code {workPackage} désigne déjà un autre lot.',
    en: 'The code {workPackage} is that of another work package already.',
  },
  'applications.lead-not-a-partner': {
    fr: 'Un lot est piloté par un partenaire de ce consortium.',
    en: 'A work package is led by a partner of this consortium.',
  },
  'applications.work-package-without-lead': {
    fr: 'Personne ne pilote le lot {workPackage}.',
    en: 'Nobody leads work package {workPackage}.',
  },
  'applications.project-dates-missing': {
    fr: 'La date de début du projet n’est pas indiquée.',
    en: 'The first day of the project is not given.',
  },
  'applications.costs-before-eligibility': {
    fr: 'Le projet commence le {startsOn}, avant l’ouverture de l’appel ({opensOn}) : ces coûts ne peuvent pas être financés.',
    en: 'The project starts on {startsOn}, before the call opened ({opensOn}): these costs cannot be funded.',
  },
  'applications.project-starts-before-closing': {
    fr: 'Le projet commence le {startsOn}, avant la clôture de l’appel ({closesOn}).',
    en: 'The project starts on {startsOn}, before the call closes ({closesOn}).',
  },
  'applications.financing-for-the-lead': {
    fr: 'Le plan de financement est tenu par le chef de file, ou par qui il a autorisé.',
    en: 'The financing plan is kept by the lead, or by whom it has authorised.',
  },
  'applications.financing-changed-meanwhile': {
    fr: 'Le plan de financement a été modifié entre-temps : relisez-le avant d’enregistrer.',
    en: 'The financing plan was changed meanwhile: read it again before you save.',
  },
  'applications.financing-refused': {
    fr: 'Le plan de financement ne peut pas être enregistré ainsi.',
    en: 'The financing plan cannot be saved like this.',
  },
  'applications.financing-source-not-found': {
    fr: 'Cette source ne figure pas dans le plan de financement.',
    en: 'There is no such source in the financing plan.',
  },
  'applications.source-repeated': {
    fr: 'Le code {source} désigne déjà une autre source.',
    en: 'The code {source} is that of another source already.',
  },
  'applications.source-without-name': {
    fr: 'Indiquez de qui vient ce financement.',
    en: 'Say from whom this money comes.',
  },
  'applications.recipient-not-a-partner': {
    fr: 'Le bénéficiaire doit être un partenaire de ce consortium.',
    en: 'The recipient must be a partner of this consortium.',
  },
  'applications.instrument-not-for-source': {
    fr: 'Cet instrument ne convient pas à cette nature de source.',
    en: 'This instrument does not fit this kind of source.',
  },
  'applications.condition-source-unknown': {
    fr: 'La condition porte sur une source inconnue : {source}.',
    en: 'The condition is about an unknown source: {source}.',
  },
  'applications.condition-empty': {
    fr: 'La condition doit indiquer un montant ou un pourcentage.',
    en: 'The condition must give an amount or a percentage.',
  },
  'applications.condition-in-a-ring': {
    fr: 'Ces promesses s’attendent les unes les autres : {ring}. Aucune ne pourrait être la première.',
    en: 'These promises wait for one another: {ring}. None could ever be the first.',
  },
  'applications.condition-open': {
    fr: '« {source} » attend encore « {other} ».',
    en: '“{source}” still waits for “{other}”.',
  },
  'applications.condition-impossible': {
    fr: '« {source} » attend « {other} », qui ne viendra pas ou ne suffira pas.',
    en: '“{source}” waits for “{other}”, which will not come or will not do.',
  },
  'applications.financing-plan-empty': {
    fr: 'Aucune source n’est encore inscrite au plan de financement.',
    en: 'The financing plan names no source yet.',
  },
  'applications.financing-plan-differs': {
    fr: 'Le plan de financement demande {planned, number, ::currency/EUR .00/w} à un financeur de l’appel, les budgets {asked, number, ::currency/EUR .00/w}.',
    en: 'The financing plan asks a funder of the call for {planned, number, ::currency/EUR .00/w}, the budgets for {asked, number, ::currency/EUR .00/w}.',
  },
  'applications.plan-finances-twice': {
    fr: 'Ce qui est acquis et demandé ({financed, number, ::currency/EUR .00/w}) dépasse le total des charges ({expenses, number, ::currency/EUR .00/w}).',
    en: 'What is secured and asked for ({financed, number, ::currency/EUR .00/w}) is above all expenses ({expenses, number, ::currency/EUR .00/w}).',
  },
  'applications.financing-gap': {
    fr: 'Il manque {gap, number, ::currency/EUR .00/w} pour couvrir les coûts ({total, number, ::currency/EUR .00/w}).',
    en: '{gap, number, ::currency/EUR .00/w} of the costs ({total, number, ::currency/EUR .00/w}) are not covered.',
  },
} as const;
