import type { Catalogue } from '#platform/messages';

/** What is said of two registrations of one organisation. */
export const MERGE_MESSAGES: Catalogue = {
  'organisations.merge-not-found': {
    fr: 'Cette fusion n’existe pas.',
    en: 'There is no such merge.',
  },
  'organisations.merge-forbidden': {
    fr: 'La fusion de deux fiches se propose par un instructeur ou par leurs administrateurs, et se décide par ceux-ci seuls.',
    en: 'Merging two registrations is proposed by an officer or by their administrators, and decided by these alone.',
  },
  'organisations.merge-refused': {
    fr: 'Ces deux fiches ne peuvent pas être fusionnées.',
    en: 'These two registrations cannot be merged.',
  },
  'organisations.merge-already-proposed': {
    fr: 'Une fusion de cette fiche est déjà proposée.',
    en: 'A merge of this registration is proposed already.',
  },
  'organisations.merge-of-itself': {
    fr: 'Une fiche ne fusionne pas avec elle-même.',
    en: 'A registration does not merge with itself.',
  },
  'organisations.merge-into-an-alias': {
    fr: 'La fiche à garder a déjà été fusionnée dans une autre.',
    en: 'The registration to keep was merged into another already.',
  },
  'organisations.merge-already-done': {
    fr: 'Cette fiche a déjà été fusionnée.',
    en: 'This registration was merged already.',
  },
  'organisations.merge-of-a-survivor': {
    fr: 'D’autres fiches ont été fusionnées dans celle-ci : gardez-la.',
    en: 'Others were merged into this registration: keep it.',
  },
  'organisations.merge-of-two-sirens': {
    fr: 'Les deux fiches ont des numéros SIREN différents.',
    en: 'The two registrations have different SIREN numbers.',
  },
  'organisations.merge-of-two-rnas': {
    fr: 'Les deux fiches ont des numéros RNA différents.',
    en: 'The two registrations have different RNA numbers.',
  },
  'organisations.merge-of-two-accounts': {
    fr: 'Les deux fiches ont des coordonnées bancaires en usage.',
    en: 'Both registrations have bank details in use.',
  },
  'organisations.merge-of-two-partners': {
    fr: 'Les deux sont partenaires dans {count, plural, one {un même consortium} other {# mêmes consortiums}}.',
    en: 'Both are partners in {count, plural, one {one consortium} other {# consortia}}.',
  },
  'organisations.transition-not-allowed': {
    fr: '« {action} » n’est pas possible : la fusion est dans l’état « {state} ».',
    en: '“{action}” is not possible: the merge is “{state}”.',
  },
};
