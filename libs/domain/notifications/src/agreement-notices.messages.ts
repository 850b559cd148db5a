import type { Catalogue } from '#platform/messages';

/** What people are told of their agreements. */
export const AGREEMENT_NOTICE_TEXTS: Catalogue = {
  'notifications.agreement-drafted': {
    fr: 'Convention {agreement} à signer',
    en: 'Agreement {agreement} to sign',
  },
  'notifications.agreement-drafted-body': {
    fr: 'La convention {agreement} pour « {title} » est prête. Elle entrera en vigueur quand toutes les parties auront signé.',
    en: 'The agreement {agreement} for “{title}” is ready. It comes into force when every party has signed.',
  },
  'notifications.amendment-proposed': {
    fr: 'Avenant à la convention {agreement} à signer',
    en: 'Amendment to agreement {agreement} to sign',
  },
  'notifications.amendment-proposed-body': {
    fr: 'Un avenant à la convention {agreement} pour « {title} » attend les signatures. La convention en vigueur reste la même jusque-là.',
    en: 'An amendment to agreement {agreement} for “{title}” awaits signatures. The agreement in force stays the same until then.',
  },
  'notifications.agreement-amended': {
    fr: 'Convention {agreement} modifiée',
    en: 'Agreement {agreement} amended',
  },
  'notifications.agreement-amended-body': {
    fr: 'Toutes les parties ont signé l’avenant à la convention {agreement} pour « {title} » : il est en vigueur.',
    en: 'Every party has signed the amendment to agreement {agreement} for “{title}”: it is in force.',
  },
  'notifications.revision-refused': {
    fr: 'Convention {agreement} : révision refusée',
    en: 'Agreement {agreement}: revision refused',
  },
  'notifications.revision-refused-body': {
    fr: 'Une partie a refusé la révision proposée de la convention {agreement} pour « {title} ». Ce qui était en vigueur le reste.',
    en: 'A party has refused the proposed revision of agreement {agreement} for “{title}”. What was in force stays so.',
  },
  'notifications.revision-withdrawn': {
    fr: 'Convention {agreement} : révision retirée',
    en: 'Agreement {agreement}: revision withdrawn',
  },
  'notifications.revision-withdrawn-body': {
    fr: 'La révision proposée de la convention {agreement} pour « {title} » a été retirée. Ce qui était en vigueur le reste.',
    en: 'The proposed revision of agreement {agreement} for “{title}” was withdrawn. What was in force stays so.',
  },
  'notifications.agreement-in-force': {
    fr: 'Convention {agreement} en vigueur',
    en: 'Agreement {agreement} in force',
  },
  'notifications.agreement-in-force-body': {
    fr: 'Toutes les parties ont signé la convention {agreement} pour « {title} ». Le premier versement suit son échéancier.',
    en: 'Every party has signed the agreement {agreement} for “{title}”. The first instalment follows its schedule.',
  },
};
