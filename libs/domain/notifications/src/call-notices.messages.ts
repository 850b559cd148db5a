import type { Catalogue } from '#platform/messages';

/** What is said of a call to those who answer it, and to those who answer for it. */
export const CALL_NOTICE_TEXTS: Catalogue = {
  'notifications.call-revised': {
    fr: 'L’appel {call} a changé',
    en: 'The call {call} has changed',
  },
  'notifications.call-revised-body': {
    fr: '{funder} a publié une nouvelle version de l’appel {call} : ses règles n’ont pu que s’élargir ou se préciser. Le journal de l’appel dit ce qui change.',
    en: '{funder} has published a new version of the call {call}: its rules can only have been widened or made clearer. The log of the call says what changes.',
  },
  'notifications.deadline-extended': {
    fr: 'La date limite de l’appel {call} est repoussée',
    en: 'The deadline of the call {call} is put off',
  },
  'notifications.deadline-extended-body': {
    fr: '{funder} a repoussé la date limite de l’appel {call} au {closesAt} ({timeZone}). Le journal de l’appel dit pourquoi.',
    en: '{funder} has put off the deadline of the call {call} to {closesAt} ({timeZone}). The log of the call says why.',
  },
  'notifications.call-cancelled': {
    fr: 'L’appel {call} est abandonné',
    en: 'The call {call} is cancelled',
  },
  'notifications.call-cancelled-body': {
    fr: '{funder} a abandonné l’appel {call}. La page de l’appel dit pourquoi.',
    en: '{funder} has cancelled the call {call}. The page of the call says why.',
  },
  'notifications.call-declared-void': {
    fr: 'L’appel {call} est déclaré sans suite',
    en: 'The call {call} is declared void',
  },
  'notifications.call-declared-void-body': {
    fr: '{funder} a déclaré l’appel {call} sans suite. La page de l’appel dit pourquoi.',
    en: '{funder} has declared the call {call} void. The page of the call says why.',
  },
  'notifications.opening-asked': {
    fr: 'Appel {call} : une seconde personne est attendue pour ouvrir les plis',
    en: 'Call {call}: a second person is awaited to open the files',
  },
  'notifications.opening-asked-body': {
    fr: 'L’ouverture des plis de l’appel {call} a été demandée. Confirmez-la dans les vingt-quatre heures, à la page de l’ouverture : les candidatures deviendront lisibles, toutes à la fois.',
    en: 'The opening of the files of the call {call} was asked for. Confirm it within twenty-four hours, on the page of the opening: the applications will become readable, all at once.',
  },
  'notifications.question-asked': {
    fr: 'Une question sur l’appel {call}',
    en: 'A question on the call {call}',
  },
  'notifications.question-asked-body': {
    fr: 'Quelqu’un a posé une question sur l’appel {call}. Votre réponse sera lue par tous.',
    en: 'Someone has asked a question on the call {call}. Your answer will be read by all.',
  },
  'notifications.question-answered': {
    fr: 'Une réponse sur l’appel {call}',
    en: 'An answer on the call {call}',
  },
  'notifications.question-answered-body': {
    fr: '{funder} a répondu à une question sur l’appel {call}. Elle est sur la page de l’appel.',
    en: '{funder} has answered a question on the call {call}. It is on the page of the call.',
  },
};
