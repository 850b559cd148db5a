import type { Catalogue } from '#platform/messages';

/** Who may judge, and what their scores add up to. */
export const JUDGING_MESSAGES: Catalogue = {
  'assessment.ruling-not-found': {
    fr: 'Aucune conclusion n’est prise sur la recevabilité de cette candidature.',
    en: 'Nothing has been concluded on the admissibility of this application.',
  },
  'assessment.rule-unknown': {
    fr: 'Aucune règle de recevabilité ne s’appelle « {rule} ».',
    en: 'There is no rule of admissibility “{rule}”.',
  },
  'assessment.rule-not-to-overrule': {
    fr: 'La règle « {rule} » n’est pas à écarter ici.',
    en: 'The rule “{rule}” is not to be overruled here.',
  },
  'assessment.tie-refused': {
    fr: 'Ce vote ne départage pas les candidatures à égalité.',
    en: 'This vote does not settle the applications that are equal.',
  },
  'assessment.application-not-tied': {
    fr: 'Cette candidature n’est à égalité avec aucune autre.',
    en: 'This application is equal to no other.',
  },
  'assessment.vote-not-on-the-whole-tie': {
    fr: 'Le vote porte, une fois chacune, sur toutes les candidatures qui partagent un même rang.',
    en: 'The vote is on all the applications that share one rank, each once.',
  },
  'assessment.review-not-open': {
    fr: 'Cette évaluation a été déclinée, ou son auteur est déporté : elle n’est plus ouverte.',
    en: 'This review was declined, or its reviewer is recused: it is no longer open.',
  },
  'assessment.reviewer-not-found': {
    fr: 'Cette personne n’est pas évaluatrice pour ce financeur.',
    en: 'This person is not a reviewer for this funder.',
  },
  'assessment.calibration-first': {
    fr: '{count, plural, one {Remettez d’abord l’évaluation d’étalonnage qui vous reste.} other {Remettez d’abord les # évaluations d’étalonnage qui vous restent.}}',
    en: '{count, plural, one {Hand in first the calibration review that you still have.} other {Hand in first the # calibration reviews that you still have.}}',
  },
  'assessment.application-not-open': {
    fr: 'Cette candidature n’est pas à évaluer dans cet appel.',
    en: 'This application is not to be reviewed in this call.',
  },
  'assessment.declaration-missing': {
    fr: 'Déclarez d’abord si un lien d’intérêts vous unit aux candidats : le dossier s’ouvre ensuite.',
    en: 'Declare first whether anything binds you to the applicants: the file opens then.',
  },
  'assessment.declaration-already-made': {
    fr: 'Votre déclaration sur cette candidature est faite et ne change plus.',
    en: 'Your declaration on this application is made and no longer changes.',
  },
  'assessment.declaration-refused': {
    fr: 'La déclaration ne peut pas être enregistrée ainsi.',
    en: 'The declaration cannot be kept like this.',
  },
  'assessment.conflict-without-reason': {
    fr: 'Dites quel lien vous unit aux candidats : le service instructeur le lira.',
    en: 'Say what binds you to the applicants: those who instruct will read it.',
  },
  'assessment.interest-not-found': {
    fr: 'Cet intérêt n’est pas déclaré.',
    en: 'No such interest is declared.',
  },
  'assessment.interest-refused': {
    fr: 'Cet intérêt ne peut pas être déclaré ainsi.',
    en: 'This interest cannot be declared like this.',
  },
  'assessment.interest-without-organisation': {
    fr: 'Nommez une organisation, par son identifiant ou par son SIREN.',
    en: 'Name one organisation, by its identifier or by its SIREN.',
  },
  'assessment.organisation-unknown': {
    fr: 'Cette organisation n’existe pas ici : donnez son SIREN.',
    en: 'There is no such organisation here: give its SIREN.',
  },
  'assessment.interest-not-begun': {
    fr: 'Un intérêt se déclare à partir du jour où il commence.',
    en: 'An interest is declared from the day on which it begins.',
  },
  'assessment.interest-ends-before-it-begins': {
    fr: 'L’intérêt ne peut pas finir avant d’avoir commencé.',
    en: 'The interest cannot end before it begins.',
  },
  'assessment.priority-refused': {
    fr: 'Ces territoires ne peuvent pas passer en priorité.',
    en: 'These territories cannot come first.',
  },
  'assessment.territory-unknown': {
    fr: 'L’un de ces territoires n’existe pas.',
    en: 'One of these territories does not exist.',
  },
};

/** Why an application stands where it stands in the ranking of its call. */
export const JUDGING_TEXTS: Catalogue = {
  'assessment.ranked-by-mean': {
    fr: 'Classée par sa note moyenne.',
    en: 'Ranked by its mean score.',
  },
  'assessment.ranked-by-cooperation': {
    fr: 'À note égale, sa coopération est moins bien notée que celle de la précédente.',
    en: 'With an equal mean, its cooperation scores lower than that of the one before.',
  },
  'assessment.ranked-by-priority-territory': {
    fr: 'À égalité jusque-là, la précédente est d’un territoire prioritaire.',
    en: 'Equal so far, the one before is of a priority territory.',
  },
  'assessment.ranked-by-grant-rate': {
    fr: 'À égalité jusque-là, la précédente demande une moindre part de ses coûts.',
    en: 'Equal so far, the one before asks for a smaller share of its costs.',
  },
  'assessment.ranked-by-committee': {
    fr: 'À égalité en tout, départagée par le vote du comité.',
    en: 'Equal in everything, settled by the vote of the committee.',
  },
  'assessment.ranked-tied': {
    fr: 'À égalité en tout : le vote du comité la départagera.',
    en: 'Equal in everything: the vote of the committee will settle it.',
  },
  'assessment.ranked-eliminated': {
    fr: 'Éliminée : un seuil de la grille n’est pas atteint.',
    en: 'Eliminated: a threshold of the grid is not reached.',
  },
  'assessment.ranked-not-reviewed': {
    fr: 'Pas encore évaluée.',
    en: 'Not reviewed yet.',
  },
  'assessment.mitigation-larger-advance': {
    fr: 'Avance plus forte au démarrage',
    en: 'A larger advance at the start',
  },
  'assessment.mitigation-tutor-organisation': {
    fr: 'Structure marraine qui accompagne et garantit le suivi',
    en: 'A tutor organisation that supports and follows up',
  },
  'assessment.mitigation-partner-solidarity': {
    fr: 'Solidarité des partenaires si l’un d’eux cesse',
    en: 'Solidarity of the partners if one of them stops',
  },
  'assessment.mitigation-split-payments': {
    fr: 'Versements fractionnés, à chaque étape franchie',
    en: 'Payments split, one for each step taken',
  },
};
