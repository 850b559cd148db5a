import type { Catalogue } from '#platform/messages';

/** What this module says to people. */
export const QUEUE_MESSAGES: Catalogue = {
  'queue.server-unreachable': {
    fr: 'Les tâches de fond ne peuvent pas être lancées pour le moment. Réessayez dans un instant.',
    en: 'Background work cannot be started at the moment. Try again shortly.',
  },
};
