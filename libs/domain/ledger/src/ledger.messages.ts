import type { Catalogue } from '#platform/messages';

export const LEDGER_MESSAGES: Catalogue = {
  'ledger.entry-refused': {
    fr: 'Cette écriture ne peut pas être passée.',
    en: 'This entry cannot be booked.',
  },
  'ledger.entry-needs-two-sides': {
    fr: 'Une écriture a au moins un débit et un crédit.',
    en: 'An entry has at least one debit and one credit.',
  },
  'ledger.entry-too-long': {
    fr: 'Une écriture a au plus {most} lignes.',
    en: 'An entry has at most {most} postings.',
  },
  'ledger.posting-not-positive': {
    fr: 'Le montant d’une ligne est positif : un montant négatif va de l’autre côté.',
    en: 'The amount of a posting is positive: a negative one goes to the other side.',
  },
  'ledger.entry-not-balanced': {
    fr: 'Les débits et les crédits ne sont pas égaux.',
    en: 'Debits and credits are not equal.',
  },
  'ledger.entry-in-the-future': {
    fr: 'La date de valeur n’est pas encore passée.',
    en: 'The value date has not come yet.',
  },
  'ledger.reversal-not-reversed': {
    fr: 'Une contre-passation ne se contre-passe pas : passez une nouvelle écriture.',
    en: 'A reversal is not reversed: book a new entry.',
  },
  'ledger.entry-already-booked': {
    fr: 'Ce fait a déjà été comptabilisé, avec d’autres montants.',
    en: 'This fact has been booked already, with other amounts.',
  },
  'ledger.entry-not-found': { fr: 'Cette écriture est inconnue.', en: 'This entry is unknown.' },
  'ledger.account-not-found': { fr: 'Ce compte est inconnu.', en: 'This account is unknown.' },
  'ledger.books-forbidden': {
    fr: 'Seules les personnes habilitées par l’organisme qui tient ces comptes y ont accès.',
    en: 'These books are open only to those entitled by the organisation that keeps them.',
  },
  'ledger.closing-refused': {
    fr: 'Cette période ne peut pas être clôturée.',
    en: 'This period cannot be closed.',
  },
  'ledger.period-not-over': {
    fr: 'Une période se clôture quand elle est passée.',
    en: 'A period is closed once it is over.',
  },
  'ledger.period-already-closed': {
    fr: 'Les comptes sont déjà clôturés jusqu’au {until, date, long}.',
    en: 'The books are already closed until {until, date, long}.',
  },
  'ledger.journal-too-long': {
    fr: 'Cette période a plus de {most} lignes : demandez-en une plus courte.',
    en: 'This period has more than {most} lines: ask for a shorter one.',
  },
};
