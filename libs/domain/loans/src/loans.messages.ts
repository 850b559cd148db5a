import type { Catalogue } from '#platform/messages';

export const LOANS_MESSAGES: Catalogue = {
  'loans.schedule-refused': {
    fr: 'Ces conditions ne donnent pas d’échéancier.',
    en: 'These terms make no schedule.',
  },
  'loans.effective-rate-not-found': {
    fr: 'Ces flux n’ont pas de taux effectif : il faut au moins une somme reçue et des sommes payées.',
    en: 'These flows have no effective rate: at least one amount received and amounts paid are needed.',
  },
  'loans.simulation-refused': {
    fr: 'Ce calcul ne peut pas être fait.',
    en: 'This cannot be computed.',
  },
  'loans.calendar-not-found': {
    fr: 'Ce calendrier n’existe pas : TARGET, FR ou FR-ALSACE-MOSELLE, et une année de 1900 à 2199.',
    en: 'There is no such calendar: TARGET, FR or FR-ALSACE-MOSELLE, and a year from 1900 to 2199.',
  },
  'loans.due-date-of-no-instalment': {
    fr: 'Il n’y a pas d’échéance n° {number, number}.',
    en: 'There is no instalment number {number, number}.',
  },
  'loans.due-dates-not-in-order': {
    fr: 'L’échéance n° {number, number} ({day}) doit venir après la précédente.',
    en: 'Instalment {number, number} ({day}) must come after the one before.',
  },
  'loans.disbursed-after-the-end': {
    fr: 'Ce versement ({day}) vient après la dernière échéance.',
    en: 'This drawdown ({day}) comes after the last due date.',
  },
  'loans.prepaid-after-the-end': {
    fr: 'Ce remboursement anticipé ({day}) vient après la dernière échéance.',
    en: 'This early repayment ({day}) comes after the last due date.',
  },
  'loans.prepaid-before-the-loan': {
    fr: 'Ce remboursement anticipé ({day}) doit venir après le premier versement.',
    en: 'This early repayment ({day}) must come after the first drawdown.',
  },
  'loans.deferred-to-the-end': {
    fr: 'Le différé doit laisser au moins une des {instalments, plural, one {# échéance} other {# échéances}}.',
    en: 'The deferral must leave at least one of the {instalments, plural, one {# instalment} other {# instalments}}.',
  },
  'loans.capitalised-while-repaid': {
    fr: 'Des intérêts ne peuvent pas être capitalisés pendant que le capital est remboursé.',
    en: 'Interest may not be capitalised while principal is repaid.',
  },
  'loans.instalment-missing': {
    fr: 'Indiquez le montant de l’échéance.',
    en: 'Give the amount of the instalment.',
  },
  'loans.share-or-balloon-missing': {
    fr: 'Indiquez la part remboursée à chaque échéance, ou le solde laissé à la dernière.',
    en: 'Give the share repaid each time, or the balloon left to the last instalment.',
  },
  'loans.principals-not-one-each': {
    fr: 'Indiquez le capital de chaque échéance : {given, number} donnés pour {instalments, number}.',
    en: 'Give the principal of each instalment: {given, number} given for {instalments, number}.',
  },
  'loans.principals-not-the-loan': {
    fr: 'Le capital des échéances ({agreed, number, ::currency/EUR .00/w}) n’est pas le montant prêté ({lent, number, ::currency/EUR .00/w}).',
    en: 'The principal of the instalments ({agreed, number, ::currency/EUR .00/w}) is not the amount lent ({lent, number, ::currency/EUR .00/w}).',
  },
  'loans.balloon-without-use': {
    fr: 'Ce mode de remboursement n’a pas de solde final à fixer.',
    en: 'This way of repaying takes no balloon.',
  },
  'loans.balloon-above-the-loan': {
    fr: 'Le solde final doit être inférieur au montant prêté.',
    en: 'The balloon must be below the amount lent.',
  },
  'loans.instalment-below-interest': {
    fr: 'L’échéance n° {number, number} ({instalment, number, ::currency/EUR .00/w}) ne couvre pas ses intérêts ({interest, number, ::currency/EUR .00/w}) : la dette grandirait.',
    en: 'Instalment {number, number} ({instalment, number, ::currency/EUR .00/w}) does not cover its interest ({interest, number, ::currency/EUR .00/w}): the debt would grow.',
  },
  'loans.repaid-above-balance': {
    fr: 'À l’échéance du {day}, plus de capital est remboursé qu’il n’en reste dû.',
    en: 'At the due date of {day}, more principal is repaid than is owed.',
  },
  'loans.days-not-in-order': {
    fr: 'La seconde date doit suivre la première.',
    en: 'The second day must follow the first.',
  },
  'loans.unit-missing': {
    fr: 'Indiquez l’unité dans laquelle compter : jour, semaine, mois ou année.',
    en: 'Give the unit to count in: day, week, month or year.',
  },
  'loans.too-many-flows': {
    fr: 'Il y a {given, number} flux en tout : au plus {max, number} peuvent être calculés.',
    en: 'There are {given, number} flows in all: at most {max, number} can be computed.',
  },
  'loans.flow-not-timed': {
    fr: 'Indiquez pour ce flux soit sa date, soit le temps en années du premier (firstTimeYears).',
    en: 'Give either the date of this flow or the time of the first in years (firstTimeYears).',
  },
  'loans.flows-mixed': {
    fr: 'Les flux sont tous datés, ou tous comptés en années : celui-ci diffère du premier.',
    en: 'Flows are all dated, or all timed in years: this one differs from the first.',
  },
  'loans.item-repeated': {
    fr: 'L’identifiant « {id} » figure deux fois.',
    en: 'The identifier “{id}” stands twice.',
  },
  'loans.step-repeated': {
    fr: 'Cette étape figure deux fois dans l’ordre d’imputation.',
    en: 'This step stands twice in the order of allocation.',
  },
};
