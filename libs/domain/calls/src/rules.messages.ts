/** What a mode excludes, and what cannot hold between phases, partners, funders and costs. */
export const RULES_MESSAGES = {
  'calls.kind-foreign-to-mode': {
    fr: 'Un appel de ce mode n’a pas cette nature juridique.',
    en: 'A call of this mode has not this legal nature.',
  },
  'calls.phase-foreign-to-mode': {
    fr: 'Un appel de ce mode n’a pas cette phase.',
    en: 'A call of this mode has no such phase.',
  },
  'calls.method-foreign-to-mode': {
    fr: 'L’enveloppe d’un appel de ce mode ne se répartit pas ainsi.',
    en: 'The envelope of a call of this mode is not shared so.',
  },
  'calls.instrument-foreign-to-mode': {
    fr: 'Un appel de ce mode n’apporte pas cet instrument.',
    en: 'A call of this mode does not bring this instrument.',
  },
  'calls.operating-grant-missing': {
    fr: 'Un appel de financement du fonctionnement apporte une subvention de fonctionnement.',
    en: 'A call for core funding brings an operating grant.',
  },
  'calls.duration-above-mode': {
    fr: 'La durée est de {months, number} mois, pour {maxMonths, number} au plus dans ce mode.',
    en: 'It lasts {months, number} months, of {maxMonths, number} at most in this mode.',
  },
  'calls.innovation-demanded': {
    fr: 'Le financement du fonctionnement ne demande pas d’action innovante : il soutient ce qui existe.',
    en: 'Core funding asks for no innovative action: it supports what exists.',
  },
  'calls.allocation-missing': {
    fr: 'L’appel ne dit pas comment l’enveloppe est répartie.',
    en: 'The call does not say how the envelope is shared.',
  },
  'calls.phase-repeated': {
    fr: 'Cette phase est dite deux fois.',
    en: 'This phase is said twice.',
  },
  'calls.phase-out-of-order': {
    fr: 'Cette phase vient après une autre qu’elle précède.',
    en: 'This phase is listed after one that it comes before.',
  },
  'calls.phase-closes-before-opening': {
    fr: 'Cette phase se termine avant de commencer, ou en même temps.',
    en: 'This phase ends before it begins, or with it.',
  },
  'calls.phase-outside-call': {
    fr: 'Cette phase déborde de l’ouverture ou de la date limite de l’appel.',
    en: 'This phase reaches beyond the opening or the deadline of the call.',
  },
  'calls.phase-before-deadline': {
    fr: 'Cette phase commence avant la date limite de l’appel.',
    en: 'This phase begins before the deadline of the call.',
  },
  'calls.phase-time-missing': {
    fr: 'Un appel en deux étapes dit quand la première se termine et quand la seconde commence.',
    en: 'A call in two steps says when the first ends and when the second begins.',
  },
  'calls.concept-phase-missing': {
    fr: 'Un appel en deux étapes a une phase de déclaration d’intérêt.',
    en: 'A call in two steps has a phase for expressions of interest.',
  },
  'calls.application-phase-missing': {
    fr: 'Un appel en deux étapes a une phase de dossier complet.',
    en: 'A call in two steps has a phase for full applications.',
  },
  'calls.steps-overlap': {
    fr: 'Le dossier complet ne s’ouvre qu’après la fin de la première étape.',
    en: 'The full application opens only after the end of the first step.',
  },
  'calls.application-not-until-deadline': {
    fr: 'Le dossier complet se termine à la date limite de l’appel.',
    en: 'The full application ends at the deadline of the call.',
  },
  'calls.intakes-with-two-steps': {
    fr: 'Un appel permanent se fait en une étape.',
    en: 'A rolling call is in one step.',
  },
  'calls.intake-out-of-order': {
    fr: 'Ce relevé n’est pas après le précédent, ni après l’ouverture.',
    en: 'This intake is not after the one before, or not after the opening.',
  },
  'calls.last-intake-not-deadline': {
    fr: 'Le dernier relevé est la date limite de l’appel : sinon, un dossier qui le manque attendrait pour rien.',
    en: 'The last intake is the deadline of the call: else what misses it would wait for nothing.',
  },
  'calls.opening-without-seal': {
    fr: 'Seuls des dossiers scellés sont ouverts à une date.',
    en: 'Only sealed files are opened at a date.',
  },
  'calls.files-opened-before-deadline': {
    fr: 'Les dossiers scellés ne sont pas ouverts avant la date limite.',
    en: 'Sealed files are not opened before the deadline.',
  },
  'calls.college-share-unreachable': {
    fr: 'Avec {percent} % au plus par collège, il faudrait {colleges, number} collèges : plus qu’il ne peut y en avoir.',
    en: 'With {percent}% at most per college, {colleges, number} colleges would be needed: more than there may be.',
  },
  'calls.leads-above-memberships': {
    fr: 'Une organisation mènerait plus de consortiums qu’elle ne peut en rejoindre ({most, number}).',
    en: 'An organisation would lead more consortia than it may be in ({most, number}).',
  },
  'calls.exclusive-membership-many': {
    fr: 'Qui n’est que d’un consortium n’en mène ni n’en rejoint plusieurs.',
    en: 'Who is in one consortium only leads and joins no other.',
  },
  'calls.funder-repeated': {
    fr: 'Ce financeur est dit deux fois.',
    en: 'This funder is said twice.',
  },
  'calls.lead-funder-not-one': {
    fr: 'Un financeur, et un seul, est chef de file.',
    en: 'One funder leads, and one only.',
  },
  'calls.lead-funder-other': {
    fr: 'Le chef de file des financeurs est celui qui publie l’appel.',
    en: 'The lead of the funders is the one that publishes the call.',
  },
  'calls.shares-not-envelope': {
    fr: 'Les parts des financeurs font {sum, number, ::currency/EUR .00/w}, pour une enveloppe de {envelope, number, ::currency/EUR .00/w}.',
    en: 'The shares of the funders add up to {sum, number, ::currency/EUR .00/w}, for an envelope of {envelope, number, ::currency/EUR .00/w}.',
  },
  'calls.reserve-repeated': {
    fr: 'Cette part est réservée deux fois.',
    en: 'This share is reserved twice.',
  },
  'calls.reserves-take-all': {
    fr: 'Les parts réservées prennent toute l’enveloppe.',
    en: 'The reserved shares take all of the envelope.',
  },
  'calls.threshold-missing': {
    fr: 'Cette répartition commence par un seuil : dites la note à atteindre.',
    en: 'This way of sharing begins with a threshold: say which mark passes.',
  },
  'calls.family-floor-above-ceiling': {
    fr: 'Le plancher de cette famille de coûts dépasse son plafond.',
    en: 'The floor of this cost family is above its ceiling.',
  },
  'calls.ineligible-family-funded': {
    fr: 'Des coûts inéligibles n’ont ni taux ni plancher.',
    en: 'Ineligible costs have neither a rate nor a floor.',
  },
  'calls.cooperation-ineligible': {
    fr: 'Le coût de la coopération est éligible, ou n’est pas une famille à part.',
    en: 'The cost of cooperation is eligible, or is no family of its own.',
  },
  'calls.cooperation-repeated': {
    fr: 'Une famille au plus est celle du coût de la coopération.',
    en: 'One family at most is that of the cost of cooperation.',
  },
  'calls.account-malformed': {
    fr: '« {account} » n’est pas un compte de charges ni son début.',
    en: '“{account}” is no account of the chart, nor its beginning.',
  },
  'calls.account-in-two-families': {
    fr: 'Le compte « {value} » est dans deux familles.',
    en: 'The account “{value}” is in two families.',
  },
  'calls.nothing-eligible': {
    fr: 'Aucune famille de coûts n’est éligible.',
    en: 'No cost family is eligible.',
  },
  'calls.floors-above-whole': {
    fr: 'Les planchers des familles dépassent ensemble le total.',
    en: 'The floors of the families are above the total together.',
  },
  'calls.family-unknown': {
    fr: 'La famille « {family} » n’existe pas, ou n’est pas éligible.',
    en: 'There is no family “{family}”, or it is not eligible.',
  },
  'calls.pass-mark-without-scores': {
    fr: 'Un comité qui ne note pas n’a pas de note éliminatoire.',
    en: 'A committee that gives no score has no mark to pass.',
  },
  'calls.spread-without-scores': {
    fr: 'Un comité qui ne note pas n’a pas d’écart à surveiller.',
    en: 'A committee that gives no score has no spread to watch.',
  },
  'calls.consortium-agreement-needed': {
    fr: 'Le chef de file ne reverse de l’argent que sous un accord de consortium : exigez-le.',
    en: 'The lead passes money on only under a consortium agreement: require it.',
  },
  'calls.legal-route-missing': {
    fr: 'Dites d’abord, par cinq questions, si c’est bien une subvention et non un marché.',
    en: 'Say first, by five questions, that it is a grant and not a public contract.',
  },
  'calls.legal-answer-missing': {
    fr: 'Cette question (subvention ou marché ?) n’a pas de réponse.',
    en: 'This question (grant or contract?) has no answer.',
  },
  'calls.legal-review-missing': {
    fr: '{count, number} réponses font penser à un marché public : une relecture juridique est nécessaire avant de publier.',
    en: '{count, number} answers speak for a public contract: a legal review is needed before publishing.',
  },
} as const;
