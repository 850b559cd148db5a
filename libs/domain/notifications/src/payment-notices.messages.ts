import type { Catalogue } from '#platform/messages';

/** What people are told of payments. */
export const PAYMENT_NOTICE_TEXTS: Catalogue = {
  'notifications.instalment-due': {
    fr: 'Versement {number} exigible : {agreement}',
    en: 'Instalment {number} due: {agreement}',
  },
  'notifications.instalment-due-body': {
    fr: 'Le versement {number} de la convention {agreement}, {amount, number, ::currency/EUR .00/w} à {payee}, est exigible depuis le {dueOn}. {funder} doit le payer au plus tard le {payBy}.',
    en: 'Instalment {number} of agreement {agreement}, {amount, number, ::currency/EUR .00/w} to {payee}, is due since {dueOn}. {funder} is to pay it by {payBy}.',
  },
  'notifications.instalments-due': {
    fr: 'Versement {number} exigible : {agreement}',
    en: 'Instalment {number} due: {agreement}',
  },
  'notifications.instalments-due-body': {
    fr: 'Le versement {number} de la convention {agreement}, {amount, number, ::currency/EUR .00/w} {payees, plural, one {à {payee}} other {à # bénéficiaires}}, est exigible depuis le {dueOn}. {funder} doit le payer au plus tard le {payBy}.',
    en: 'Instalment {number} of agreement {agreement}, {amount, number, ::currency/EUR .00/w} {payees, plural, one {to {payee}} other {to # payees}}, is due since {dueOn}. {funder} is to pay it by {payBy}.',
  },
  'notifications.payment-suspended': {
    fr: 'Versement {number} suspendu : {agreement}',
    en: 'Instalment {number} suspended: {agreement}',
  },
  'notifications.payment-suspended-body': {
    fr: '{funder} suspend le versement {number} de la convention {agreement} ({amount, number, ::currency/EUR .00/w} à {payee}) : {reason}\n\nLe délai de paiement est arrêté jusqu’à la reprise.',
    en: '{funder} suspends instalment {number} of agreement {agreement} ({amount, number, ::currency/EUR .00/w} to {payee}): {reason}\n\nThe term of payment stands still until it is resumed.',
  },
  'notifications.payment-resumed': {
    fr: 'Versement {number} repris : {agreement}',
    en: 'Instalment {number} resumed: {agreement}',
  },
  'notifications.payment-resumed-body': {
    fr: 'Le versement {number} de la convention {agreement} n’est plus suspendu. {funder} doit payer {amount, number, ::currency/EUR .00/w} à {payee} au plus tard le {payBy}.',
    en: 'Instalment {number} of agreement {agreement} is no longer suspended. {funder} is to pay {amount, number, ::currency/EUR .00/w} to {payee} by {payBy}.',
  },
  'notifications.payments-to-approve': {
    fr: 'Paiements à approuver : {total, number, ::currency/EUR .00/w}',
    en: 'Payments to approve: {total, number, ::currency/EUR .00/w}',
  },
  'notifications.payments-to-approve-body': {
    fr: '{orders, plural, one {Un ordre de paiement de {funder} attend} other {# ordres de paiement de {funder} attendent}} votre approbation, pour {total, number, ::currency/EUR .00/w}.',
    en: '{orders, plural, one {One payment order of {funder} waits} other {# payment orders of {funder} wait}} for your approval, for {total, number, ::currency/EUR .00/w}.',
  },
  'notifications.payment-made': {
    fr: 'Versement {number} payé : {agreement}',
    en: 'Instalment {number} paid: {agreement}',
  },
  'notifications.payment-made-body': {
    fr: '{funder} a versé {amount, number, ::currency/EUR .00/w} à {payee} le {paidOn} (convention {agreement}, versement {number}).',
    en: '{funder} paid {amount, number, ::currency/EUR .00/w} to {payee} on {paidOn} (agreement {agreement}, instalment {number}).',
  },
  'notifications.recovery-asked': {
    fr: 'Trop-perçu à rembourser : {agreement}',
    en: 'Overpayment to give back: {agreement}',
  },
  'notifications.recovery-asked-body': {
    fr: '{payee} a reçu {amount, number, ::currency/EUR .00/w} de plus que ce qui est dû au titre de la convention {agreement}. {funder} en demande le remboursement, en une ou plusieurs fois.',
    en: '{payee} was paid {amount, number, ::currency/EUR .00/w} beyond what is due under agreement {agreement}. {funder} asks for it back, in one payment or several.',
  },
  'notifications.bank-details-changed': {
    fr: 'Coordonnées bancaires modifiées : {organisation}',
    en: 'Bank details changed: {organisation}',
  },
  'notifications.bank-details-changed-body': {
    fr: 'Le compte sur lequel {organisation} est payée a changé. Rien n’y est versé avant que chaque financeur ait vérifié le nouveau justificatif, ni avant 72 heures. Si personne chez vous n’a demandé ce changement, prévenez vos financeurs et changez vos mots de passe.',
    en: 'The account to which {organisation} is paid has changed. Nothing is paid to it before each funder has checked the new proof, nor within 72 hours. If nobody among you asked for it, tell your funders and change your passwords.',
  },
  'notifications.payee-account-changed': {
    fr: 'Compte d’un bénéficiaire modifié : {organisation}',
    en: 'Account of a payee changed: {organisation}',
  },
  'notifications.payee-account-changed-body': {
    fr: '{organisation} a changé de compte bancaire. Vérifiez le nouveau justificatif avant de payer, par un autre moyen que le message qui vous l’annonce.',
    en: '{organisation} changed its bank account. Check the new proof before paying, by another way than the message that announces it.',
  },
  'notifications.payment-returned': {
    fr: 'Versement {number} rejeté par la banque : {agreement}',
    en: 'Instalment {number} returned by the bank: {agreement}',
  },
  'notifications.payment-returned-body': {
    fr: 'La banque a rejeté le virement de {amount, number, ::currency/EUR .00/w} à {payee} (convention {agreement}, versement {number}). Vérifiez les coordonnées bancaires : le versement est de nouveau exigible.',
    en: 'The bank returned the transfer of {amount, number, ::currency/EUR .00/w} to {payee} (agreement {agreement}, instalment {number}). Check the bank details: the instalment is due again.',
  },
};
