/** What keeps a call from being published. */
export const PUBLICATION_MESSAGES = {
  'calls.text-missing': {
    fr: 'Ce texte manque en {language, select, fr {français} other {anglais}}.',
    en: 'This text is missing in {language, select, fr {French} other {English}}.',
  },
  'calls.opening-missing': {
    fr: 'L’appel ne dit pas quand il ouvre.',
    en: 'The call does not say when it opens.',
  },
  'calls.deadline-missing': {
    fr: 'L’appel ne dit pas quand il se termine.',
    en: 'The call does not say when it ends.',
  },
  'calls.deadline-before-opening': {
    fr: 'La date limite vient avant l’ouverture, ou en même temps.',
    en: 'The deadline comes before the opening, or with it.',
  },
  'calls.deadline-past': {
    fr: 'La date limite est déjà passée.',
    en: 'The deadline is already over.',
  },
  'calls.time-zone-unknown': {
    fr: 'Le fuseau horaire « {timeZone} » n’existe pas.',
    en: 'There is no time zone “{timeZone}”.',
  },
  'calls.local-time-malformed': {
    fr: 'L’heure « {localTime} » n’existe pas ; on écrit par exemple 2027-03-31T12:00.',
    en: 'There is no time “{localTime}”; one writes for instance 2027-03-31T12:00.',
  },
  'calls.local-time-skipped-by-clock-change': {
    fr: 'L’heure locale {localTime} n’existe pas à {timeZone} : les horloges avancent d’une heure à ce moment-là.',
    en: '{localTime} does not exist in {timeZone}: clocks go forward at that moment.',
  },
  'calls.local-time-repeated-by-clock-change': {
    fr: 'L’heure locale {localTime} a lieu deux fois à {timeZone}, au changement d’heure : ajoutez le décalage, par exemple +01:00.',
    en: '{localTime} happens twice in {timeZone}, when clocks go back: add the offset, for instance +01:00.',
  },
  'calls.local-time-offset-elsewhere': {
    fr: 'Le décalage de « {localTime} » n’est pas celui de {timeZone} à ce moment-là.',
    en: 'The offset of “{localTime}” is not that of {timeZone} at that moment.',
  },
  'calls.min-partners-above-max': {
    fr: 'Le nombre minimal de partenaires dépasse le nombre maximal.',
    en: 'The least number of partners is above the largest.',
  },
  'calls.min-colleges-above-min-partners': {
    fr: 'Il faut plus de collèges que de partenaires : demandez au moins autant de partenaires.',
    en: 'More colleges are needed than partners: ask for at least as many partners.',
  },
  'calls.required-colleges-above-max-partners': {
    fr: 'Plus de collèges sont exigés qu’il ne peut y avoir de partenaires.',
    en: 'More colleges are required than there may be partners.',
  },
  'calls.college-repeated': {
    fr: 'Ce collège est exigé deux fois.',
    en: 'This college is required twice.',
  },
  'calls.single-college-unavoidable': {
    fr: 'Un partenaire seul est d’un seul collège : aucun consortium ne pourrait répondre.',
    en: 'A partner alone is of a single college: no consortium could answer.',
  },
  'calls.single-college-accepted': {
    fr: 'Un appel de ce mode n’accepte pas un consortium d’un seul collège.',
    en: 'A call of this mode does not accept a consortium of a single college.',
  },
  'calls.cooperation-needs-partners': {
    fr: 'Un appel de ce mode demande au moins {minPartners, number} partenaires.',
    en: 'A call of this mode asks for at least {minPartners, number} partners.',
  },
  'calls.territory-scope-empty': {
    fr: 'Dites de quels territoires les partenaires doivent être, ou n’en demandez aucun.',
    en: 'Say which territories partners must be of, or ask for none.',
  },
  'calls.partners-inside-above-max': {
    fr: 'Plus de partenaires sont demandés sur le territoire qu’il ne peut y en avoir.',
    en: 'More partners are asked for in the territory than there may be.',
  },
  'calls.envelope-missing': {
    fr: 'L’appel ne dit pas de quelle enveloppe il dispose.',
    en: 'The call does not say how much there is.',
  },
  'calls.amount-not-positive': {
    fr: 'Ce montant doit être supérieur à zéro.',
    en: 'This amount must be more than zero.',
  },
  'calls.floor-above-ceiling': {
    fr: 'La subvention minimale ({amount, number, ::currency/EUR .00/w}) dépasse la subvention maximale ({limit, number, ::currency/EUR .00/w}).',
    en: 'The smallest grant ({amount, number, ::currency/EUR .00/w}) is above the largest ({limit, number, ::currency/EUR .00/w}).',
  },
  'calls.ceiling-above-envelope': {
    fr: 'La subvention maximale ({amount, number, ::currency/EUR .00/w}) dépasse l’enveloppe ({limit, number, ::currency/EUR .00/w}).',
    en: 'The largest grant ({amount, number, ::currency/EUR .00/w}) is above the envelope ({limit, number, ::currency/EUR .00/w}).',
  },
  'calls.floor-above-envelope': {
    fr: 'La subvention minimale ({amount, number, ::currency/EUR .00/w}) dépasse l’enveloppe ({limit, number, ::currency/EUR .00/w}).',
    en: 'The smallest grant ({amount, number, ::currency/EUR .00/w}) is above the envelope ({limit, number, ::currency/EUR .00/w}).',
  },
  'calls.rate-out-of-range': {
    fr: 'Ce taux est de {percent} % : il doit être supérieur à 0 et d’au plus 100.',
    en: 'This rate is {percent}%: it must be above 0 and at most 100.',
  },
  'calls.code-repeated': {
    fr: 'Le code « {value} » est pris deux fois.',
    en: 'The code “{value}” is used twice.',
  },
  'calls.grid-missing': {
    fr: 'La grille d’évaluation n’a aucun critère.',
    en: 'The scoring grid has no criterion.',
  },
  'calls.weights-not-whole': {
    fr: 'Les poids de la grille font {sum} : ils doivent faire 100.',
    en: 'The weights of the grid add up to {sum}: they must add up to 100.',
  },
  'calls.weight-not-positive': {
    fr: 'Ce critère ne compte pour rien.',
    en: 'This criterion counts for nothing.',
  },
  'calls.min-points-above-max': {
    fr: 'La note éliminatoire dépasse la meilleure note.',
    en: 'The eliminating mark is above the best mark.',
  },
  'calls.scale-missing': {
    fr: 'Ce critère n’a pas d’échelle : dites la meilleure note.',
    en: 'This criterion has no scale: say what the best mark is.',
  },
  'calls.anchor-repeated': {
    fr: 'Deux repères expliquent la même note ({value}).',
    en: 'Two anchors explain the same mark ({value}).',
  },
  'calls.anchor-off-the-scale': {
    fr: 'Ce repère explique une note au-dessus de la meilleure ({maxPoints}).',
    en: 'This anchor explains a mark above the best one ({maxPoints}).',
  },
  'calls.criterion-not-scored': {
    fr: 'Ce critère ne se note pas : il n’a ni poids, ni échelle, ni repères.',
    en: 'No points are given on this criterion: it has neither weight, scale nor anchors.',
  },
  'calls.score-without-scores': {
    fr: 'Un comité qualitatif ne note pas : ce critère est une question ou un avis.',
    en: 'A qualitative committee gives no points: this criterion is a question or an opinion.',
  },
  'calls.instalments-missing': {
    fr: 'L’appel ne dit pas comment les subventions sont versées.',
    en: 'The call does not say how grants are paid.',
  },
  'calls.instalments-not-whole': {
    fr: 'Les versements font {percent} % de la subvention : ils doivent faire 100 %.',
    en: 'The instalments add up to {percent}% of the grant: they must add up to 100%.',
  },
  'calls.reference-code-taken': {
    fr: 'Les lettres « {code} » sont celles d’un autre financeur.',
    en: 'The letters “{code}” are another funder’s.',
  },
} as const;
