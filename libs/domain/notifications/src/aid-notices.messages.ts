import type { Catalogue } from '#platform/messages';

/** What people are told of de minimis aid. */
export const AID_NOTICE_TEXTS: Catalogue = {
  'notifications.aid-granted': {
    fr: 'Aide de minimis accordée par {funder}',
    en: 'De minimis aid granted by {funder}',
  },
  'notifications.aid-granted-body': {
    fr: 'La convention {agreement} vous accorde une aide de minimis (règlement {regulation}) d’un équivalent-subvention brut de {equivalent, number, ::currency/EUR .00/w}, le {grantedOn}. Elle compte dans votre plafond pendant trois ans.',
    en: 'Agreement {agreement} grants you de minimis aid (regulation {regulation}) of a gross grant equivalent of {equivalent, number, ::currency/EUR .00/w}, on {grantedOn}. It counts towards your ceiling for three years.',
  },
  'notifications.aid-entry-due': {
    fr: 'Aide {number} à inscrire au registre national avant le {dueOn}',
    en: 'Aid {number} to enter in the national register by {dueOn}',
  },
  'notifications.aid-entry-due-body': {
    fr: 'L’aide de minimis de {equivalent, number, ::currency/EUR .00/w} à {beneficiary} (convention {agreement}) doit être inscrite au registre national au plus tard le {dueOn}.',
    en: 'The de minimis aid of {equivalent, number, ::currency/EUR .00/w} to {beneficiary} (agreement {agreement}) must be in the national register by {dueOn}.',
  },
};
