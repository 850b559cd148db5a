import type { Catalogue } from '#platform/messages';

export const ALERTS_MESSAGES: Catalogue = {
  'alerts.alert-not-found': {
    fr: 'Ce lien n’ouvre rien : l’alerte a été quittée, ou n’a pas été confirmée à temps.',
    en: 'This link opens nothing: the alert was left, or was not confirmed in time.',
  },
  'alerts.too-often': {
    fr: 'Plusieurs alertes viennent d’être demandées pour cette adresse. Regardez votre courrier, indésirables compris, ou réessayez demain.',
    en: 'Several alerts were just asked for this address. Look at your mail, spam included, or try again tomorrow.',
  },
};

/** What is written to those who asked for alerts. */
export const ALERT_TEXTS: Catalogue = {
  'alerts.confirm-mail': {
    fr: 'Confirmez votre alerte sur les appels',
    en: 'Confirm your alert about calls',
  },
  'alerts.confirm-mail-body': {
    fr: 'Bonjour,\n\nVous avez demandé à être prévenu des nouveaux appels publiés sur Tablée. Pour le confirmer :\n{link}\n\nSans réponse d’ici sept jours, votre adresse est oubliée. Si vous n’avez rien demandé, oubliez ce message.',
    en: 'Hello,\n\nYou asked to be told of the new calls that are published on Tablée. To confirm it:\n{link}\n\nWithout an answer within seven days, your address is forgotten. If you asked for nothing, forget this mail.',
  },
  'alerts.confirm-follow-mail': {
    fr: 'Confirmez que vous suivez un appel',
    en: 'Confirm that you follow a call',
  },
  'alerts.confirm-follow-mail-body': {
    fr: 'Bonjour,\n\nVous avez demandé à suivre l’appel « {title} » sur Tablée. Pour le confirmer :\n{link}\n\nSans réponse d’ici sept jours, votre adresse est oubliée. Si vous n’avez rien demandé, oubliez ce message.',
    en: 'Hello,\n\nYou asked to follow the call “{title}” on Tablée. To confirm it:\n{link}\n\nWithout an answer within seven days, your address is forgotten. If you asked for nothing, forget this mail.',
  },
  'alerts.news-mail': {
    fr: 'Du nouveau : {title}',
    en: 'News: {title}',
  },
  'alerts.news-mail-body': {
    fr: 'Bonjour,\n\nDu nouveau pour l’appel que vous suivez, {title} ({funder}) :\n\n{news}\n\n{link}\n\nNe plus suivre cet appel :\n{leave}',
    en: 'Hello,\n\nNews of the call that you follow, {title} ({funder}):\n\n{news}\n\n{link}\n\nTo stop following this call:\n{leave}',
  },
  'alerts.news-extended': {
    fr: '– Sa clôture est repoussée au {closesAt}.',
    en: '– Its deadline is put off to {closesAt}.',
  },
  'alerts.news-revised': {
    fr: '– Ses règles ont été élargies ou précisées.',
    en: '– Its rules were widened or made clearer.',
  },
  'alerts.news-answered': {
    fr: '– {count, plural, one {Une question a reçu sa réponse} other {# questions ont reçu leur réponse}}.',
    en: '– {count, plural, one {A question was answered} other {# questions were answered}}.',
  },
  'alerts.news-results': {
    fr: '– {count, plural, one {Un projet retenu est publié} other {# projets retenus sont publiés}}.',
    en: '– {count, plural, one {A granted project is published} other {# granted projects are published}}.',
  },
  'alerts.news-cancelled': {
    fr: '– Il est annulé.',
    en: '– It is cancelled.',
  },
  'alerts.news-void': {
    fr: '– Il est déclaré sans suite.',
    en: '– It is declared without result.',
  },
  'alerts.digest-mail': {
    fr: '{count, plural, one {Un nouvel appel pour vous} other {# nouveaux appels pour vous}}',
    en: '{count, plural, one {A new call for you} other {# new calls for you}}',
  },
  'alerts.digest-mail-body': {
    fr: 'Bonjour,\n\nPubliés depuis le dernier message, et conformes à votre recherche :\n\n{calls}\n\nNe plus recevoir cette alerte :\n{leave}',
    en: 'Hello,\n\nPublished since the last mail, and fitting your search:\n\n{calls}\n\nTo leave this alert:\n{leave}',
  },
  'alerts.digest-call': {
    fr: '– {title} ({funder}), jusqu’au {closesAt}\n  {link}',
    en: '– {title} ({funder}), until {closesAt}\n  {link}',
  },
};
