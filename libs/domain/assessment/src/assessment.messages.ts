import type { Catalogue } from '#platform/messages';

export const ASSESSMENT_MESSAGES: Catalogue = {
  'assessment.concept-not-ruled-on': {
    fr: 'Une idée de projet se sélectionne ou s’écarte ; la recevabilité porte sur la candidature complète.',
    en: 'A concept is selected or turned down; admissibility is that of the full application.',
  },
  'assessment.assessment-not-found': {
    fr: 'Aucune instruction n’est ouverte pour cette candidature.',
    en: 'There is no assessment for this application.',
  },
  'assessment.review-not-found': {
    fr: 'Cette évaluation n’existe pas.',
    en: 'There is no such review.',
  },
  'assessment.decision-not-found': {
    fr: 'Aucune décision n’a été prise sur cette candidature.',
    en: 'No decision has been made on this application.',
  },
  'assessment.action-forbidden': {
    fr: 'Votre rôle auprès de ce financeur ne permet pas cette action.',
    en: 'Your role with this funder does not allow this action.',
  },
  'assessment.transition-not-allowed': {
    fr: 'L’état de l’instruction ne permet pas cette action.',
    en: 'The state of the assessment does not allow this action.',
  },
  'assessment.admissibility-refused': {
    fr: 'La recevabilité ne peut pas être confirmée ainsi.',
    en: 'Admissibility cannot be confirmed like this.',
  },
  'assessment.reason-for-overruling-missing': {
    fr: 'Votre conclusion diffère de celle des règles : indiquez pourquoi.',
    en: 'Your conclusion differs from that of the rules: say why.',
  },
  'assessment.reason-for-ineligibility-missing': {
    fr: 'Indiquez au consortium pourquoi sa candidature n’est pas recevable.',
    en: 'Tell the consortium why its application is not admissible.',
  },
  'assessment.assignment-refused': {
    fr: 'Cette évaluation ne peut pas être confiée à cette personne.',
    en: 'This review cannot be given to this person.',
  },
  'assessment.reviewer-without-role': {
    fr: 'Cette personne n’est pas évaluatrice pour ce financeur.',
    en: 'This person is not a reviewer for this funder.',
  },
  'assessment.reviewer-in-conflict': {
    fr: 'Cette personne est liée à un partenaire du consortium.',
    en: 'This person is linked to a partner of the consortium.',
  },
  'assessment.review-already-assigned': {
    fr: 'Cette évaluation est déjà confiée à cette personne.',
    en: 'This review has already been given to this person.',
  },
  'assessment.review-already-submitted': {
    fr: 'Cette évaluation a été remise et ne change plus.',
    en: 'This review was handed in and no longer changes.',
  },
  'assessment.review-refused': {
    fr: 'L’évaluation ne peut pas être enregistrée ainsi.',
    en: 'The review cannot be kept like this.',
  },
  'assessment.criterion-unknown': {
    fr: 'La grille n’a pas de critère « {criterion} ».',
    en: 'The grid has no criterion “{criterion}”.',
  },
  'assessment.criterion-without-note': {
    fr: 'Le critère « {criterion} » n’a pas de note.',
    en: 'The criterion “{criterion}” has no note.',
  },
  'assessment.criterion-noted-twice': {
    fr: 'Le critère « {criterion} » est noté deux fois.',
    en: 'The criterion “{criterion}” is noted twice.',
  },
  'assessment.note-off-the-scale': {
    fr: 'La note du critère « {criterion} » est un nombre entier de 0 à {maxPoints}.',
    en: 'The note of the criterion “{criterion}” is a whole number from 0 to {maxPoints}.',
  },
  'assessment.note-of-another-kind': {
    fr: 'Le critère « {criterion} » attend une réponse d’une autre nature.',
    en: 'The criterion “{criterion}” asks for an answer of another kind.',
  },
  'assessment.headline-takes-no-note': {
    fr: '« {criterion} » est un titre de la grille : rien n’y répond.',
    en: '“{criterion}” is a headline of the grid: nothing answers it.',
  },
  'assessment.arrived-late': {
    fr: 'La candidature est arrivée après l’échéance.',
    en: 'The application arrived after the deadline.',
  },
  'assessment.partners-without-budget': {
    fr: '{count, plural, one {Un partenaire financé n’a pas de budget.} other {# partenaires financés n’ont pas de budget.}}',
    en: '{count, plural, one {One funded partner has no budget.} other {# funded partners have no budget.}}',
  },
  'assessment.request-below-floor': {
    fr: 'La demande est inférieure au plancher de l’appel ({floor, number, ::currency/EUR .00/w}).',
    en: 'The request is below the floor of the call ({floor, number, ::currency/EUR .00/w}).',
  },
  'assessment.request-above-ceiling': {
    fr: 'La demande dépasse le plafond de l’appel ({ceiling, number, ::currency/EUR .00/w}).',
    en: 'The request is above the ceiling of the call ({ceiling, number, ::currency/EUR .00/w}).',
  },
  'assessment.request-above-rate': {
    fr: 'La demande dépasse le taux maximal : {most, number, ::currency/EUR .00/w} au plus pour ce budget.',
    en: 'The request is above the highest rate: at most {most, number, ::currency/EUR .00/w} for this budget.',
  },
  'assessment.lead-not-registered': {
    fr: 'Le chef de file n’a pas de numéro SIRET.',
    en: 'The lead partner has no SIRET number.',
  },
};

/** The names of the rules of admissibility and of the terms of the first score. */
export const ASSESSMENT_TEXTS: Catalogue = {
  'assessment.rule-arrived-in-time': { fr: 'Arrivée dans les délais', en: 'Arrived in time' },
  'assessment.rule-sections-answered': { fr: 'Rubriques remplies', en: 'Sections answered' },
  'assessment.rule-documents-given': {
    fr: 'Pièces demandées fournies',
    en: 'Documents asked for given',
  },
  'assessment.rule-partnership-fits': {
    fr: 'Partenariat conforme aux règles de l’appel',
    en: 'Partnership within the rules of the call',
  },
  'assessment.rule-partners-have-budgets': {
    fr: 'Un budget par partenaire financé',
    en: 'A budget for each funded partner',
  },
  'assessment.rule-grant-within-limits': {
    fr: 'Demande dans les limites de l’appel',
    en: 'Request within the limits of the call',
  },
  'assessment.rule-lead-registered': {
    fr: 'Chef de file inscrit au répertoire Sirene',
    en: 'Lead partner in the Sirene register',
  },
  'assessment.term-college-diversity': {
    fr: 'Diversité des collèges autour de la table',
    en: 'Diversity of colleges round the table',
  },
  'assessment.term-budget-balance': {
    fr: 'Équilibre des budgets entre partenaires financés',
    en: 'Balance of budgets between funded partners',
  },
  'assessment.term-territorial-anchoring': {
    fr: 'Partenaires ayant leur siège sur le territoire de l’appel',
    en: 'Partners with their seat in the territory of the call',
  },
};
