import type { Catalogue } from '#platform/messages';

export const AGREEMENTS_MESSAGES: Catalogue = {
  'agreements.agreement-not-found': {
    fr: 'Cette convention n’existe pas.',
    en: 'There is no such agreement.',
  },
  'agreements.signature-forbidden': {
    fr: 'Vous ne pouvez pas signer pour cette organisation : il faut en être représentant, ou décideur s’il s’agit du financeur.',
    en: 'You cannot sign for this organisation: that takes its representative, or a decision-maker of the funder.',
  },
  'agreements.party-already-signed': {
    fr: 'Cette organisation a déjà signé.',
    en: 'This organisation has already signed.',
  },
  'agreements.agreement-already-cancelled': {
    fr: 'La décision a été retirée : cette convention est annulée.',
    en: 'The decision was taken back: this agreement is cancelled.',
  },
  'agreements.instalment-without-share': {
    fr: 'Ce versement ne représente aucune part de la subvention.',
    en: 'This instalment is no share of the grant.',
  },
  'agreements.instalments-not-whole': {
    fr: 'Les versements ne totalisent pas 100 % de la subvention.',
    en: 'The instalments do not add up to 100% of the grant.',
  },
};
