import type { Catalogue } from '#platform/messages';

/** What is said of the papers and figures that an organisation keeps once for all its applications. */
export const VAULT_MESSAGES: Catalogue = {
  'organisations.accounts-not-closed-yet': {
    fr: 'Cet exercice n’est pas encore clos.',
    en: 'This financial year is not closed yet.',
  },
  'organisations.accounts-of-too-many-months': {
    fr: 'Un exercice dure de un à {max} mois.',
    en: 'A financial year lasts from one to {max} months.',
  },
  'organisations.balance-total-missing': {
    fr: 'Le total du bilan est supérieur à zéro.',
    en: 'The total of the balance sheet is above zero.',
  },
  'organisations.own-funds-above-balance-total': {
    fr: 'Les fonds propres ne dépassent pas le total du bilan.',
    en: 'Own funds do not exceed the total of the balance sheet.',
  },
  'organisations.cash-above-balance-total': {
    fr: 'La trésorerie ne dépasse pas le total du bilan.',
    en: 'Cash does not exceed the total of the balance sheet.',
  },
  'organisations.largest-income-above-income': {
    fr: 'La plus grande source de produits ne dépasse pas le total des produits.',
    en: 'The largest source of income does not exceed all of it.',
  },
  'organisations.iban-malformed': {
    fr: 'Un IBAN commence par deux lettres et deux chiffres, suivis de lettres et de chiffres.',
    en: 'An IBAN begins with two letters and two digits, followed by letters and digits.',
  },
  'organisations.iban-country-unknown': {
    fr: 'Le pays {country} n’est pas de l’espace européen de paiement (SEPA).',
    en: 'The country {country} is not of the single euro payments area (SEPA).',
  },
  'organisations.iban-wrong-length': {
    fr: 'Un IBAN du pays {country} compte {length} signes.',
    en: 'An IBAN of {country} has {length} signs.',
  },
  'organisations.iban-checksum-wrong': {
    fr: 'Cet IBAN n’existe pas : un signe a sans doute été mal recopié.',
    en: 'There is no such IBAN: a sign was probably mistyped.',
  },
  'organisations.bic-malformed': {
    fr: 'Un BIC compte huit ou onze signes, dont quatre lettres pour la banque et deux pour le pays.',
    en: 'A BIC has eight or eleven signs: four letters for the bank, two for the country.',
  },
};
