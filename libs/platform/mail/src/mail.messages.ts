import type { Catalogue } from '#platform/messages';

/** Why a mail is not sent, or not shown. */
export const MAIL_MESSAGES: Catalogue = {
  'mail.mail-not-accepted': {
    fr: 'Le serveur de messagerie ne répond pas.',
    en: 'The mail server does not answer.',
  },
  'mail.mail-refused': {
    fr: 'Le serveur de messagerie refuse ce message.',
    en: 'The mail server refuses this message.',
  },
  'mail.mail-being-sent': {
    fr: 'Ce message est en cours d’envoi.',
    en: 'This message is being sent.',
  },
  'mail.caught-mail-not-found': {
    fr: 'Ce message n’existe pas, ou n’a pas été intercepté ici.',
    en: 'This message does not exist, or was not caught here.',
  },
};

/** What the pages of caught mails say. */
export const MAIL_TEXTS: Catalogue = {
  'mail.page-list-title': { fr: 'Messages de la démonstration', en: 'Mails of the demo' },
  'mail.page-list-explanation': {
    fr: 'Ces messages n’ont pas été envoyés : la démonstration les garde ici, les plus récents d’abord.',
    en: 'These mails were not sent: the demo keeps them here, the newest first.',
  },
  'mail.page-list-count': {
    fr: '{count, plural, one {# message} other {# messages}}',
    en: '{count, plural, one {# mail} other {# mails}}',
  },
  'mail.page-list-empty': {
    fr: 'Aucun message pour le moment. Le premier arrivera avec la première invitation.',
    en: 'No mail yet. The first one will come with the first invitation.',
  },
  'mail.page-caught-at': { fr: 'Reçu le', en: 'Received' },
  'mail.page-recipient': { fr: 'Destinataire', en: 'To' },
  'mail.page-subject': { fr: 'Objet', en: 'Subject' },
  'mail.page-text': { fr: 'Texte du message', en: 'Text of the mail' },
  'mail.page-back-to-list': { fr: 'Tous les messages', en: 'All mails' },
};
