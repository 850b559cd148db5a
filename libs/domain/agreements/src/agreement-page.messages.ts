import type { Catalogue } from '#platform/messages';

/** What a printed agreement says around its clauses. */
export const AGREEMENT_PAGE_MESSAGES: Catalogue = {
  'agreements.page-title': {
    fr: 'Convention {reference}, révision {number}',
    en: 'Agreement {reference}, revision {number}',
  },
  'agreements.page-proposed': {
    fr: 'Projet : cette révision attend les signatures de toutes les parties.',
    en: 'Draft: this revision awaits the signatures of all parties.',
  },
  'agreements.page-in-force': {
    fr: 'En vigueur : toutes les parties ont signé cette révision.',
    en: 'In force: all parties have signed this revision.',
  },
  'agreements.page-superseded': {
    fr: 'Remplacée par une révision plus récente.',
    en: 'Superseded by a later revision.',
  },
  'agreements.page-refused': {
    fr: 'Refusée par une partie : elle n’a jamais pris effet.',
    en: 'Refused by a party: it never took effect.',
  },
  'agreements.page-withdrawn': {
    fr: 'Retirée par qui l’avait proposée : elle n’a jamais pris effet.',
    en: 'Withdrawn by who had proposed it: it never took effect.',
  },
  'agreements.page-reason': {
    fr: 'Motif de l’avenant : {reason}',
    en: 'Why it was amended: {reason}',
  },
  'agreements.page-parties': {
    fr: 'Les parties et leurs parts',
    en: 'The parties and their shares',
  },
  'agreements.page-party': {
    fr: 'Partie',
    en: 'Party',
  },
  'agreements.page-capacity': {
    fr: 'Qualité',
    en: 'Capacity',
  },
  'agreements.page-share': {
    fr: 'Part',
    en: 'Share',
  },
  'agreements.page-signed': {
    fr: 'Signée le',
    en: 'Signed at',
  },
  'agreements.page-funder': {
    fr: 'Financeur',
    en: 'Funder',
  },
  'agreements.page-lead': {
    fr: 'Chef de file',
    en: 'Lead',
  },
  'agreements.page-partner': {
    fr: 'Partenaire',
    en: 'Partner',
  },
  'agreements.page-leaving': {
    fr: 'Partenaire sortant',
    en: 'Leaving partner',
  },
  'agreements.page-instalments': {
    fr: 'Échéancier',
    en: 'Schedule',
  },
  'agreements.page-instalment': {
    fr: 'Versement',
    en: 'Instalment',
  },
  'agreements.page-rate': {
    fr: 'Part de la subvention',
    en: 'Share of the grant',
  },
  'agreements.page-instalment-amount': {
    fr: 'Montant',
    en: 'Amount',
  },
  'agreements.page-amount': {
    fr: '{amount, number, ::currency/EUR}',
    en: '{amount, number, ::currency/EUR}',
  },
  'agreements.page-percent': {
    fr: '{rate} %',
    en: '{rate}%',
  },
  'agreements.page-instant': {
    fr: '{at}',
    en: '{at}',
  },
  'agreements.page-fingerprint': {
    fr: 'Empreinte SHA-256 de ce qui est signé :',
    en: 'SHA-256 fingerprint of what is signed:',
  },
};
