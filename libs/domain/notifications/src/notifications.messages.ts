import type { Catalogue } from '#platform/messages';

import { CALL_NOTICE_TEXTS } from './call-notices.messages';
import { FORM_NOTICE_TEXTS } from './form-notices.messages';
import { JUDGEMENT_TEXTS } from './judgement.messages';

export const NOTIFICATIONS_MESSAGES: Catalogue = {
  'notifications.message-not-found': {
    fr: 'Ce message n’existe pas.',
    en: 'There is no such message.',
  },
};

/** For each kind of notice, its title (also the subject of the mail) and its body. */
export const NOTICE_TEXTS: Catalogue = {
  ...FORM_NOTICE_TEXTS,
  ...JUDGEMENT_TEXTS,
  ...CALL_NOTICE_TEXTS,
  'notifications.partner-invited': {
    fr: 'Invitation à rejoindre « {consortium} »',
    en: 'Invitation to join “{consortium}”',
  },
  'notifications.partner-invited-body': {
    fr: '{lead} vous invite à rejoindre le consortium « {consortium} » pour répondre ensemble à l’appel {call}. Acceptez ou déclinez depuis vos invitations.',
    en: '{lead} invites you to join the consortium “{consortium}” and answer the call {call} together. Accept or decline from your invitations.',
  },
  'notifications.partner-joined': {
    fr: '{organisation} rejoint « {consortium} »',
    en: '{organisation} joins “{consortium}”',
  },
  'notifications.partner-joined-body': {
    fr: '{organisation} a accepté votre invitation pour l’appel {call}. Vous pouvez lui confier son budget.',
    en: '{organisation} accepted your invitation for the call {call}. You can entrust it with its budget.',
  },
  'notifications.invitation-declined': {
    fr: 'Invitation déclinée : {organisation}',
    en: 'Invitation declined: {organisation}',
  },
  'notifications.invitation-declined-body': {
    fr: 'Votre invitation à rejoindre « {consortium} » pour l’appel {call} a été déclinée. Vous pouvez inviter une autre organisation.',
    en: 'Your invitation to join “{consortium}” for the call {call} was declined. You can invite another organisation.',
  },
  'notifications.partner-left': {
    fr: '{organisation} quitte « {consortium} »',
    en: '{organisation} leaves “{consortium}”',
  },
  'notifications.partner-left-body': {
    fr: '{organisation} ne fait plus partie du consortium « {consortium} » pour l’appel {call}. Vérifiez votre budget et les règles de partenariat.',
    en: '{organisation} is no longer in the consortium “{consortium}” for the call {call}. Check your budget and the partnership rules.',
  },
  'notifications.lead-offered': {
    fr: '{lead} vous propose de mener « {consortium} »',
    en: '{lead} offers you the lead of “{consortium}”',
  },
  'notifications.lead-offered-body': {
    fr: '{lead} vous propose de devenir chef de file du consortium « {consortium} » pour l’appel {call}. Acceptez ou déclinez depuis la page du consortium.',
    en: '{lead} offers you the lead of the consortium “{consortium}” for the call {call}. Accept or decline on the page of the consortium.',
  },
  'notifications.lead-changed': {
    fr: '{organisation} mène désormais « {consortium} »',
    en: '{organisation} now leads “{consortium}”',
  },
  'notifications.lead-changed-body': {
    fr: '{organisation} est désormais chef de file du consortium « {consortium} » pour l’appel {call}. Les mandats donnés au précédent chef de file ne valent plus.',
    en: '{organisation} is now the lead of the consortium “{consortium}” for the call {call}. Mandates given to the lead before it no longer hold.',
  },
  'notifications.charter-written': {
    fr: 'Charte de « {consortium} » à adopter',
    en: 'Charter of “{consortium}” to adopt',
  },
  'notifications.charter-written-body': {
    fr: 'Une nouvelle version de la charte de coopération du consortium « {consortium} » (appel {call}) attend d’être adoptée par chaque partenaire.',
    en: 'A new version of the cooperation charter of the consortium “{consortium}” (call {call}) waits for each partner to adopt it.',
  },
  'notifications.mandate-given': {
    fr: '{organisation} vous donne mandat',
    en: '{organisation} gives you a mandate',
  },
  'notifications.mandate-given-body': {
    fr: '{organisation} vous donne mandat d’agir en son nom dans le consortium « {consortium} » pour l’appel {call}. La page du consortium dit pour quels actes, et jusqu’à quand.',
    en: '{organisation} empowers you to act in its name in the consortium “{consortium}” for the call {call}. The page of the consortium says for which acts, and until when.',
  },
  'notifications.mandate-revoked': {
    fr: '{organisation} révoque son mandat',
    en: '{organisation} revokes its mandate',
  },
  'notifications.mandate-revoked-body': {
    fr: '{organisation} révoque le mandat donné dans le consortium « {consortium} » pour l’appel {call}. Ce qui a été fait avant reste valable.',
    en: '{organisation} revokes the mandate given in the consortium “{consortium}” for the call {call}. What was done before stands.',
  },
  'notifications.application-submitted': {
    fr: 'Candidature {reference} déposée',
    en: 'Application {reference} submitted',
  },
  'notifications.application-submitted-body': {
    fr: 'Votre candidature « {title} » à l’appel {call} a été déposée sous la référence {reference}. Son reçu signé est disponible dans le dossier. {funder} va maintenant l’examiner.',
    en: 'Your application “{title}” to the call {call} was submitted under the reference {reference}. Its signed receipt is in the file. {funder} will now examine it.',
  },
  'notifications.application-received': {
    fr: 'Nouvelle candidature {reference}',
    en: 'New application {reference}',
  },
  'notifications.application-received-body': {
    fr: '« {title} » répond à l’appel {call}. Sa recevabilité est en cours de lecture.',
    en: '“{title}” answers the call {call}. Its admissibility is being read.',
  },
  'notifications.application-withdrawn': {
    fr: 'Candidature « {title} » retirée',
    en: 'Application “{title}” withdrawn',
  },
  'notifications.application-withdrawn-body': {
    fr: 'La candidature « {title} » à l’appel {call} a été retirée par son chef de file.',
    en: 'The application “{title}” to the call {call} was withdrawn by its lead partner.',
  },
  'notifications.admissibility-computed': {
    fr: 'Recevabilité à confirmer : {reference}',
    en: 'Admissibility to confirm: {reference}',
  },
  'notifications.admissibility-computed-body': {
    fr: 'Les règles de recevabilité ont été lues sur « {title} » (appel {call}). Votre confirmation est attendue.',
    en: 'The rules of admissibility were read on “{title}” (call {call}). Your confirmation is awaited.',
  },
  'notifications.application-eligible': {
    fr: 'Candidature {reference} recevable',
    en: 'Application {reference} admissible',
  },
  'notifications.application-eligible-body': {
    fr: 'Votre candidature « {title} » à l’appel {call} est recevable. Elle va être évaluée par {funder}.',
    en: 'Your application “{title}” to the call {call} is admissible. {funder} will now have it reviewed.',
  },
  'notifications.application-ineligible': {
    fr: 'Candidature {reference} non recevable',
    en: 'Application {reference} not admissible',
  },
  'notifications.application-ineligible-body': {
    fr: 'Votre candidature « {title} » à l’appel {call} n’est pas recevable : {reason}',
    en: 'Your application “{title}” to the call {call} is not admissible: {reason}',
  },
  'notifications.review-assigned': {
    fr: 'Une évaluation vous est confiée : {reference}',
    en: 'A review is yours to write: {reference}',
  },
  'notifications.review-assigned-body': {
    fr: '{funder} vous confie l’évaluation de « {title} » (appel {call}).',
    en: '{funder} gives you the review of “{title}” (call {call}).',
  },
  'notifications.grant-decided': {
    fr: 'Subvention accordée : {reference}',
    en: 'Grant decided: {reference}',
  },
  'notifications.grant-decided-body': {
    fr: '{funder} accorde {amount, number, ::currency/EUR .00/w} à « {title} » (appel {call}). La convention vous sera proposée à la signature.',
    en: '{funder} grants {amount, number, ::currency/EUR .00/w} to “{title}” (call {call}). The agreement will be offered for your signature.',
  },
  'notifications.refusal-decided': {
    fr: 'Candidature {reference} non retenue',
    en: 'Application {reference} not selected',
  },
  'notifications.refusal-decided-body': {
    fr: '{funder} n’a pas retenu « {title} » (appel {call}). Les raisons, critère par critère, sont dans le dossier.',
    en: '{funder} did not select “{title}” (call {call}). The reasons, criterion by criterion, are in the file.',
  },
};
