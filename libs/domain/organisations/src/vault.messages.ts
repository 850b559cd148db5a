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
  'organisations.vault-not-open': {
    fr: 'Ces pièces ne sont visibles que des membres de l’organisation et des financeurs auxquels elle a déposé une candidature.',
    en: 'These papers are for the people of the organisation, and for the funders that it applied to.',
  },
  'organisations.vault-not-yours': {
    fr: 'Vous ne pouvez pas changer les pièces de cette organisation.',
    en: 'You cannot change the papers of this organisation.',
  },
  'organisations.document-not-found': {
    fr: 'Cette pièce n’existe pas.',
    en: 'There is no such paper.',
  },
  'organisations.document-refused': {
    fr: 'Cette pièce ne peut pas être acceptée.',
    en: 'This paper cannot be accepted.',
  },
  'organisations.document-already-added': {
    fr: 'Ce fichier a déjà été versé pour cet usage.',
    en: 'This file was already added for this use.',
  },
  'organisations.document-already-withdrawn': {
    fr: 'Cette pièce a déjà été retirée.',
    en: 'This paper was already withdrawn.',
  },
  'organisations.document-check-forbidden': {
    fr: 'Seuls les instructeurs d’un financeur auquel l’organisation a déposé une candidature vérifient ses pièces.',
    en: 'Only the officers of a funder that the organisation applied to check its papers.',
  },
  'organisations.rejection-without-reason': {
    fr: 'Dites pourquoi la pièce est rejetée.',
    en: 'Say why the paper is rejected.',
  },
  'organisations.document-issued-later': {
    fr: 'La pièce porte une date à venir.',
    en: 'The paper bears a day to come.',
  },
  'organisations.document-end-missing': {
    fr: 'Indiquez le dernier jour de validité de cette pièce.',
    en: 'Give the last day on which this paper holds.',
  },
  'organisations.document-ends-before-issue': {
    fr: 'La pièce prendrait fin avant d’être établie.',
    en: 'The paper would end before it was issued.',
  },
  'organisations.document-expired': {
    fr: 'Cette pièce n’est plus valable.',
    en: 'This paper holds no longer.',
  },
  'organisations.document-file-of-another': {
    fr: 'Ce fichier est à une autre organisation.',
    en: 'This file is of another organisation.',
  },
  'organisations.document-file-not-clean': {
    fr: 'Ce fichier n’a pas encore été reconnu sain (état : {status}).',
    en: 'This file has not been found clean yet (status: {status}).',
  },
  'organisations.bank-details-refused': {
    fr: 'Ces coordonnées bancaires ne peuvent pas être enregistrées.',
    en: 'These bank details cannot be kept.',
  },
  'organisations.bank-details-moved-on': {
    fr: 'Les coordonnées bancaires ont changé entre-temps : relisez-les.',
    en: 'The bank details have changed in the meantime: read them again.',
  },
  'organisations.bank-proof-unknown': {
    fr: 'Versez d’abord le relevé d’identité bancaire parmi les pièces de l’organisation.',
    en: 'First add the proof of the account to the papers of the organisation.',
  },
  'organisations.bank-proof-of-another-type': {
    fr: 'Cette pièce n’est pas un relevé d’identité bancaire.',
    en: 'This paper is not a proof of a bank account.',
  },
  'organisations.bank-proof-not-valid': {
    fr: 'Ce relevé d’identité bancaire n’est plus valable ou a été retiré.',
    en: 'This proof of a bank account has ended or was withdrawn.',
  },
  'organisations.bank-details-unchanged': {
    fr: 'Ces coordonnées bancaires sont déjà celles en usage.',
    en: 'These bank details are those in use already.',
  },
  'organisations.commitment-refused': {
    fr: 'Le contrat d’engagement républicain ne peut pas être souscrit ainsi.',
    en: 'The republican commitment cannot be subscribed like this.',
  },
  'organisations.commitment-already-signed': {
    fr: 'L’organisation a déjà souscrit ce contrat d’engagement républicain.',
    en: 'The organisation has already subscribed this republican commitment.',
  },
  'organisations.commitment-not-asked-of-legal-form': {
    fr: 'La loi ne demande ce contrat qu’aux associations et aux fondations.',
    en: 'The law asks this commitment of associations and foundations only.',
  },
  'organisations.commitment-not-made-known': {
    fr: 'Dites où les membres peuvent lire ce contrat, ou versez la preuve de son affichage.',
    en: 'Say where members can read it, or add a paper that shows it posted.',
  },
  'organisations.commitment-text-not-in-force': {
    fr: 'Le texte en vigueur est « {inForce} ».',
    en: 'The text in force is “{inForce}”.',
  },
  'organisations.commitment-proof-unknown': {
    fr: 'Cette preuve d’affichage n’est pas parmi les pièces de l’organisation.',
    en: 'This proof is not among the papers of the organisation.',
  },
  'organisations.accounts-refused': {
    fr: 'Ces comptes ne peuvent pas être enregistrés.',
    en: 'These accounts cannot be kept.',
  },
};
