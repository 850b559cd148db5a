import type { Catalogue } from '#platform/messages';

/** What the module says where it decides. */
export const DECISION_MESSAGES: Catalogue = {
  'assessment.decision-refused': {
    fr: 'Cette décision ne peut pas être prise.',
    en: 'This decision cannot be made.',
  },
  'assessment.review-missing': {
    fr: 'Aucune évaluation n’a été remise.',
    en: 'No review has been handed in.',
  },
  'assessment.reviews-still-open': {
    fr: '{count, plural, one {Une évaluation reste à remettre.} other {# évaluations restent à remettre.}}',
    en: '{count, plural, one {One review is still to be handed in.} other {# reviews are still to be handed in.}}',
  },
  'assessment.reason-missing': {
    fr: 'Un refus se motive : dites pourquoi sur le critère « {criterion} ».',
    en: 'A refusal gives its reasons: say why on the criterion “{criterion}”.',
  },
  'assessment.amount-missing': {
    fr: 'Indiquez le montant accordé, supérieur à zéro.',
    en: 'State the amount granted, above zero.',
  },
  'assessment.amount-on-refusal': {
    fr: 'Un refus n’accorde pas de montant.',
    en: 'A refusal grants no amount.',
  },
  'assessment.amount-above-request': {
    fr: 'Le montant dépasse la demande ({limit, number, ::currency/EUR .00/w}).',
    en: 'The amount is above what was asked for ({limit, number, ::currency/EUR .00/w}).',
  },
  'assessment.amount-below-floor': {
    fr: 'Le montant est inférieur au plancher de l’appel ({limit, number, ::currency/EUR .00/w}).',
    en: 'The amount is below the floor of the call ({limit, number, ::currency/EUR .00/w}).',
  },
  'assessment.amount-above-ceiling': {
    fr: 'Le montant dépasse le plafond de l’appel ({limit, number, ::currency/EUR .00/w}).',
    en: 'The amount is above the ceiling of the call ({limit, number, ::currency/EUR .00/w}).',
  },
  'assessment.amount-above-envelope': {
    fr: 'Le montant dépasse ce qui reste de l’enveloppe ({limit, number, ::currency/EUR .00/w}).',
    en: 'The amount is above what is left of the envelope ({limit, number, ::currency/EUR .00/w}).',
  },
  'assessment.score-below-pass-mark': {
    fr: 'La note moyenne est inférieure au seuil de {passMark} sur 100.',
    en: 'The mean score is below the pass mark of {passMark} out of 100.',
  },
  'assessment.criterion-eliminates': {
    fr: 'Le critère « {criterion} » est éliminatoire et n’atteint pas son minimum.',
    en: 'The criterion “{criterion}” is eliminating and does not reach its minimum.',
  },
  'assessment.amount-above-funder-share': {
    fr: 'Un financeur donnerait plus que ce qui reste de sa part ({limit, number, ::currency/EUR .00/w}).',
    en: 'A funder would give more than is left of its share ({limit, number, ::currency/EUR .00/w}).',
  },
  'assessment.lines-do-not-add-up': {
    fr: 'Les lignes font {sum, number, ::currency/EUR .00/w}, ce qui n’est pas le montant accordé.',
    en: 'The lines add up to {sum, number, ::currency/EUR .00/w}, which is not the amount granted.',
  },
  'assessment.funder-not-of-the-call': {
    fr: 'Cette organisation ne finance pas cet appel.',
    en: 'This organisation does not fund this call.',
  },
  'assessment.instrument-not-offered': {
    fr: 'Ce financeur n’offre pas cet instrument sur cet appel.',
    en: 'This funder does not offer this instrument on this call.',
  },
  'assessment.line-repeated': {
    fr: 'Une seule ligne par financeur et par instrument.',
    en: 'One line for each funder and instrument.',
  },
  'assessment.pool-kept-for-others': {
    fr: 'Cette part réservée de l’enveloppe n’est pas pour cette candidature.',
    en: 'This reserved share of the envelope is not for this application.',
  },
  'assessment.mitigation-missing': {
    fr: 'Financer un consortium fragile demande au moins une mesure qui réduit le risque.',
    en: 'To fund a fragile consortium, name at least one measure that reduces the risk.',
  },
  'assessment.mitigation-without-grant': {
    fr: 'Sans somme accordée, il n’y a pas de risque à réduire.',
    en: 'Without a grant there is no risk to reduce.',
  },
  'assessment.conditions-missing': {
    fr: 'Indiquez au moins une condition.',
    en: 'State at least one condition.',
  },
  'assessment.conditions-unexpected': {
    fr: 'Seul un accord sous conditions a des conditions.',
    en: 'Only a grant with conditions has conditions.',
  },
  'assessment.condition-already-due': {
    fr: 'Cette échéance est déjà passée.',
    en: 'This due date has already passed.',
  },
  'assessment.changes-missing': {
    fr: 'Dites ce qu’il faut changer, rubrique par rubrique.',
    en: 'Say what to change, section by section.',
  },
  'assessment.changes-unexpected': {
    fr: 'Seule une seconde vague demande des changements.',
    en: 'Only a second wave asks for changes.',
  },
  'assessment.section-unknown': {
    fr: 'L’appel n’a pas de rubrique « {section} ».',
    en: 'The call has no section “{section}”.',
  },
  'assessment.second-wave-comes-once': {
    fr: 'Cette candidature revient déjà d’une seconde vague.',
    en: 'This application already comes back from a second wave.',
  },
  'assessment.reopening-not-ahead': {
    fr: 'Indiquez jusqu’à quand la candidature est rouverte : un instant à venir.',
    en: 'Say until when the application is reopened: an instant ahead.',
  },
  'assessment.release-not-ahead': {
    fr: 'La date de publication est à venir, et avant la fin de la réouverture.',
    en: 'The release date is ahead, and before the reopening ends.',
  },
  'assessment.revocation-refused': {
    fr: 'Cette décision ne peut pas être retirée.',
    en: 'This decision cannot be taken back.',
  },
  'assessment.decision-not-standing': {
    fr: 'Aucune décision n’est en vigueur sur cette candidature.',
    en: 'No decision stands on this application.',
  },
  'assessment.agreement-already-signed': {
    fr: 'Le financeur a signé la convention : la décision ne se retire plus.',
    en: 'The funder has signed the agreement: the decision is no longer taken back.',
  },
  'assessment.second-wave-under-way': {
    fr: 'Le consortium travaille déjà à sa seconde version.',
    en: 'The consortium is already at work on its second version.',
  },
  'assessment.decision-not-held': {
    fr: 'Il n’y a pas de décision en attente de publication.',
    en: 'No decision is waiting to be released.',
  },
  'assessment.condition-not-found': {
    fr: 'Cette condition n’existe pas.',
    en: 'There is no such condition.',
  },
  'assessment.condition-already-lifted': {
    fr: 'Cette condition est déjà levée.',
    en: 'This condition has already been lifted.',
  },
  'assessment.decision-no-longer-stands': {
    fr: 'La décision a été retirée : rien ne se signe plus sur elle.',
    en: 'The decision was taken back: nothing is signed on it any more.',
  },
  'assessment.opinion-refused': {
    fr: 'Cet avis ne peut pas être rendu.',
    en: 'This opinion cannot be given.',
  },
  'assessment.opinion-level-unknown': {
    fr: 'Cet appel n’a pas autant de niveaux d’instruction ({levels}).',
    en: 'This call does not have so many levels of appraisal ({levels}).',
  },
  'assessment.opinion-already-given': {
    fr: 'L’avis de niveau {level} est déjà rendu.',
    en: 'The opinion of level {level} has already been given.',
  },
  'assessment.first-opinion-missing': {
    fr: 'L’avis de la cellule vient avant celui qui consolide.',
    en: 'The opinion of the cell comes before the one that consolidates.',
  },
  'assessment.opinions-missing': {
    fr: '{count, plural, one {Un avis est encore attendu.} other {# avis sont encore attendus.}}',
    en: '{count, plural, one {One opinion is still awaited.} other {# opinions are still awaited.}}',
  },
};
