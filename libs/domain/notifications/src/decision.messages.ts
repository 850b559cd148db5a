import type { Catalogue } from '#platform/messages';

/** What people are told of decisions, of what they ask for, and of the sessions that lead to them. */
export const DECISION_NOTICES: Catalogue = {
  'notifications.conditional-grant-decided': {
    fr: 'Candidature {reference} retenue sous conditions',
    en: 'Application {reference} selected with conditions',
  },
  'notifications.conditional-grant-decided-body': {
    fr: '{funder} accorde {amount, number, ::currency/EUR .00/w} à « {title} » (appel {call}), sous des conditions à lire dans le dossier.',
    en: '{funder} grants {amount, number, ::currency/EUR .00/w} to “{title}” (call {call}), with conditions that the file states.',
  },
  'notifications.second-wave-decided': {
    fr: 'Candidature {reference} : une seconde chance',
    en: 'Application {reference}: a second chance',
  },
  'notifications.second-wave-decided-body': {
    fr: '{funder} garde « {title} » (appel {call}) pour une seconde vague. Ce qu’il faut changer, et jusqu’à quand, est dans le dossier.',
    en: '{funder} keeps “{title}” (call {call}) for a second wave. What to change, and until when, is in the file.',
  },
  'notifications.application-resubmitted': {
    fr: 'Seconde version déposée : {reference}',
    en: 'Second version submitted: {reference}',
  },
  'notifications.application-resubmitted-body': {
    fr: '« {title} » (appel {call}) a été redéposée pour la seconde vague. Un nouveau reçu signé est dans le dossier ; {funder} va l’examiner à nouveau.',
    en: '“{title}” (call {call}) was submitted again for the second wave. A new signed receipt is in the file; {funder} will examine it again.',
  },
  'notifications.decision-revoked': {
    fr: 'Décision retirée : {reference}',
    en: 'Decision taken back: {reference}',
  },
  'notifications.decision-revoked-body': {
    fr: '{funder} a retiré sa décision sur « {title} » (appel {call}) et va en prendre une autre. La raison est dans le dossier.',
    en: '{funder} took back its decision on “{title}” (call {call}) and will make another. The reason is in the file.',
  },
  'notifications.condition-evidenced': {
    fr: 'Condition à vérifier : {reference}',
    en: 'Condition to check: {reference}',
  },
  'notifications.condition-evidenced-body': {
    fr: 'Le consortium de « {title} » (appel {call}) a répondu à une condition.',
    en: 'The consortium of “{title}” (call {call}) has answered a condition.',
  },
  'notifications.conditions-lifted': {
    fr: 'Conditions levées : {reference}',
    en: 'Conditions lifted: {reference}',
  },
  'notifications.conditions-lifted-body': {
    fr: '{funder} a levé les conditions de l’aide à « {title} » (appel {call}). La convention vous sera proposée à la signature.',
    en: '{funder} lifted the conditions of the grant to “{title}” (call {call}). The agreement will be offered for your signature.',
  },
  'notifications.session-planned': {
    fr: 'Séance : {session}',
    en: 'Session: {session}',
  },
  'notifications.session-planned-body': {
    fr: '{funder} vous attend à la séance « {session} » (appel {call}). Le jour et l’ordre du jour y sont indiqués.',
    en: '{funder} expects you at the session “{session}” (call {call}). It says when, and what is on the agenda.',
  },
  'notifications.appeal-filed': {
    fr: 'Recours contre une décision : {reference}',
    en: 'Appeal against a decision: {reference}',
  },
  'notifications.appeal-filed-body': {
    fr: 'Le consortium de « {title} » (appel {call}) conteste la décision. Le dossier dit jusqu’à quand y répondre.',
    en: 'The consortium of “{title}” (call {call}) contests the decision. The file says by when to answer.',
  },
  'notifications.appeal-answered': {
    fr: 'Votre recours : {reference}',
    en: 'Your appeal: {reference}',
  },
  'notifications.appeal-answered-body': {
    fr: 'Il y a du nouveau sur le recours de « {title} » (appel {call}) : lisez la réponse de {funder} dans le dossier.',
    en: 'There is news of the appeal of “{title}” (call {call}): read the answer of {funder} in the file.',
  },
};
