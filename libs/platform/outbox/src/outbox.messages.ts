import type { Catalogue } from '#platform/messages';

/** What this module says to people. */
export const OUTBOX_MESSAGES: Catalogue = {
  'outbox.dead-letter-not-found': {
    fr: 'Aucun envoi abandonné ne correspond : il a peut-être déjà été relancé.',
    en: 'There is no such abandoned delivery: it may have been replayed already.',
  },
};
