import type { Catalogue } from '#platform/messages';

import type { AnswerKind } from '../answers/statuses';

/** The title of a refusal says its kind: it is the same whatever happened. */
export const TITLE_MESSAGES = {
  'http.title-invalid-input': { fr: 'Demande incorrecte', en: 'Invalid request' },
  'http.title-unauthenticated': { fr: 'Connexion nécessaire', en: 'Sign-in needed' },
  'http.title-forbidden': { fr: 'Action non autorisée', en: 'Action not allowed' },
  'http.title-not-found': { fr: 'Introuvable', en: 'Not found' },
  'http.title-method-not-allowed': { fr: 'Méthode non prévue', en: 'Method not allowed' },
  'http.title-not-acceptable': { fr: 'Format non proposé', en: 'Format not offered' },
  'http.title-request-timeout': { fr: 'Demande trop lente', en: 'Request too slow' },
  'http.title-conflict': { fr: 'La situation a changé', en: 'The situation has changed' },
  'http.title-stale': { fr: 'Version dépassée', en: 'Outdated version' },
  'http.title-too-large': { fr: 'Envoi trop volumineux', en: 'Too large' },
  'http.title-uri-too-long': { fr: 'Adresse trop longue', en: 'Address too long' },
  'http.title-unsupported-media-type': {
    fr: 'Type de contenu refusé',
    en: 'Unsupported media type',
  },
  'http.title-rule-broken': { fr: 'Règle non respectée', en: 'Rule not met' },
  'http.title-sealed': { fr: 'Contenu scellé', en: 'Sealed content' },
  'http.title-version-missing': { fr: 'Version non précisée', en: 'Version missing' },
  'http.title-too-many-requests': { fr: 'Trop de demandes', en: 'Too many requests' },
  'http.title-headers-too-large': { fr: 'En-têtes trop longs', en: 'Headers too large' },
  'http.title-unexpected': { fr: 'Erreur de notre part', en: 'A fault of ours' },
  'http.title-upstream-down': {
    fr: 'Service momentanément indisponible',
    en: 'Temporarily unavailable',
  },
} as const satisfies Catalogue & Record<`http.title-${AnswerKind}`, unknown>;
