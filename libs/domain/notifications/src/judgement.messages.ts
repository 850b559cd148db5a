import type { Catalogue } from '#platform/messages';

/** What people are told of reviews, and of those who write them. */
export const JUDGEMENT_TEXTS: Catalogue = {
  'notifications.review-due': {
    fr: 'Évaluation à remettre : {reference}',
    en: 'Review to hand in: {reference}',
  },
  'notifications.review-due-body': {
    fr: 'Votre évaluation d’une candidature à l’appel {call} ({funder}) est attendue. Remettez-la, ou déclinez-la pour que quelqu’un d’autre s’en charge.',
    en: 'Your review of an application to the call {call} ({funder}) is awaited. Hand it in, or decline it so that somebody else takes it on.',
  },
  'notifications.review-declined': {
    fr: 'Évaluation déclinée : {reference}',
    en: 'Review declined: {reference}',
  },
  'notifications.review-declined-body': {
    fr: 'L’évaluation de « {title} » (appel {call}) a été déclinée. Sa raison est dans l’instruction ; confiez-la à une autre personne.',
    en: 'The review of “{title}” (call {call}) was declined. The reason is with the assessment; give it to somebody else.',
  },
  'notifications.person-recused': {
    fr: 'Déport déclaré : {reference}',
    en: 'Recusal declared: {reference}',
  },
  'notifications.person-recused-body': {
    fr: 'Une personne qui devait juger « {title} » (appel {call}) a déclaré un lien d’intérêts. Elle ne voit plus le dossier, et ses notes ne comptent pas.',
    en: 'Somebody who was to judge “{title}” (call {call}) declared a conflict of interest. They no longer see the file, and their notes do not count.',
  },
  'notifications.scores-diverged': {
    fr: 'Notes éloignées : {reference}',
    en: 'Scores far apart: {reference}',
  },
  'notifications.scores-diverged-body': {
    fr: 'Les évaluations de « {title} » (appel {call}) s’écartent plus que l’appel ne l’admet. Une discussion entre évaluateurs est attendue.',
    en: 'The reviews of “{title}” (call {call}) are further apart than the call takes. A discussion between reviewers is awaited.',
  },
};
