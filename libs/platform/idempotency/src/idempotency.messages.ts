import type { Catalogue } from '#platform/messages';

/** What this module says to people. */
export const IDEMPOTENCY_MESSAGES: Catalogue = {
  'idempotency.key-missing': {
    fr: 'Cette action demande l’en-tête Idempotency-Key, pour qu’une demande envoyée deux fois n’agisse qu’une fois.',
    en: 'This takes an Idempotency-Key header, so that a request sent twice acts once.',
  },
  'idempotency.key-malformed': {
    fr: 'L’en-tête Idempotency-Key compte de 1 à 200 caractères visibles, entre guillemets droits ou non.',
    en: 'An Idempotency-Key header has 1 to 200 visible characters, in straight quotes or not.',
  },
  'idempotency.key-reused': {
    fr: 'Cette clé d’idempotence a déjà servi à une autre demande. Prenez-en une nouvelle.',
    en: 'This idempotency key was used for another request. Take a new one.',
  },
  'idempotency.first-still-running': {
    fr: 'La première demande faite avec cette clé n’a pas encore reçu sa réponse. Réessayez dans un instant.',
    en: 'The first request made with this key has not been answered yet. Try again in a moment.',
  },
};
