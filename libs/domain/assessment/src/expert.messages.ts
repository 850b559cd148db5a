import type { Catalogue } from '#platform/messages';

/** Experts from outside, and the links that let them in. */
export const EXPERT_MESSAGES: Catalogue = {
  'assessment.expert-link-not-found': {
    fr: 'Ce lien n’existe pas, ou un autre l’a remplacé.',
    en: 'There is no such link, or another has replaced it.',
  },
  'assessment.expert-link-opened': {
    fr: 'Ce lien a déjà servi : demandez-en un autre, qui vous sera envoyé par courriel.',
    en: 'This link was used already: ask for another, which will be mailed to you.',
  },
  'assessment.expert-link-expired': {
    fr: 'Ce lien a expiré : le financeur peut vous en envoyer un autre.',
    en: 'This link has expired: the funder can send you another.',
  },
  'assessment.expert-link-revoked': {
    fr: 'Le financeur a révoqué ce lien.',
    en: 'The funder has revoked this link.',
  },
  'assessment.expert-link-just-sent': {
    fr: 'Un lien vient de vous être envoyé : attendez quelques minutes.',
    en: 'A link has just been sent to you: wait a few minutes.',
  },
};

/** What the mail says. */
export const EXPERT_TEXTS: Catalogue = {
  'assessment.expert-mail': {
    fr: '{funder} vous demande un avis sur une candidature',
    en: '{funder} asks for your opinion on an application',
  },
  'assessment.expert-mail-body': {
    fr: 'Bonjour,\n\n{funder} vous demande d’évaluer une candidature ({reference}) à l’appel « {call} » sur Tablée. Vous n’avez pas de compte à ouvrir.\n\nPour lire le dossier et donner votre avis, avant le {day} :\n{link}\n\nVous déclarerez d’abord vos liens d’intérêts éventuels. Ce lien est pour vous seul : il ne sert qu’une fois, et n’ouvre que ce dossier. Vous pourrez en demander un autre.',
    en: 'Hello,\n\n{funder} asks you to review an application ({reference}) to the call “{call}” on Tablée. You need no account.\n\nTo read the file and give your opinion, before {day}:\n{link}\n\nYou will first declare whether you have a conflict of interest. This link is for you alone: it serves once, and opens nothing but this file. You can ask for another.',
  },
};
