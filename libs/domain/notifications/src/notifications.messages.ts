import type { Catalogue } from '#platform/messages';

import { AID_NOTICE_TEXTS } from './aid-notices.messages';
import { CALL_NOTICE_TEXTS } from './call-notices.messages';
import { FORM_NOTICE_TEXTS } from './form-notices.messages';
import { PAYMENT_NOTICE_TEXTS } from './payment-notices.messages';
import { JUDGEMENT_TEXTS } from './judgement.messages';
import { REPORT_NOTICE_TEXTS } from './report-notices.messages';
import { TABLE_TEXTS } from './table.messages';

export const NOTIFICATIONS_MESSAGES: Catalogue = {
  'notifications.message-not-found': {
    fr: 'Ce message n’existe pas.',
    en: 'There is no such message.',
  },
};

/** For each kind of notice, its title (also the subject of the mail) and its body. */
export const NOTICE_TEXTS: Catalogue = {
  ...AID_NOTICE_TEXTS,
  ...PAYMENT_NOTICE_TEXTS,
  ...REPORT_NOTICE_TEXTS,
  ...FORM_NOTICE_TEXTS,
  ...JUDGEMENT_TEXTS,
  ...CALL_NOTICE_TEXTS,
  ...TABLE_TEXTS,
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
  'notifications.signature-refused': {
    fr: '{organisation} refuse de signer « {title} »',
    en: '{organisation} refuses to sign “{title}”',
  },
  'notifications.signature-refused-body': {
    fr: '{organisation} refuse de signer la candidature « {title} » à l’appel {call} en l’état. Ses raisons sont dans le dossier, à la page des signatures.',
    en: '{organisation} refuses to sign the application “{title}” to the call {call} as it stands. Its reasons are in the file, on the page of signatures.',
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
