import type { Catalogue } from '#platform/messages';

/** What stops a payment, and what is wrong with a statement. */
export const PAYMENTS_MESSAGES: Catalogue = {
  'grants.instalment-not-found': {
    fr: 'Ce versement n’existe pas.',
    en: 'There is no such instalment.',
  },
  'grants.payment-order-not-found': {
    fr: 'Cet ordre de paiement n’existe pas.',
    en: 'There is no such payment order.',
  },
  'grants.payment-file-not-found': {
    fr: 'Ce fichier de virements n’existe pas.',
    en: 'There is no such file of transfers.',
  },
  'grants.statement-line-not-found': {
    fr: 'Cette ligne de relevé n’existe pas.',
    en: 'There is no such line of a statement.',
  },
  'grants.payment-forbidden': {
    fr: 'Les instructeurs du financeur préparent les paiements ; ses décideurs les approuvent et les envoient.',
    en: 'Officers of the funder prepare payments; its decision-makers approve and send them.',
  },
  'grants.payment-refused': {
    fr: 'Ce paiement ne peut pas être fait maintenant.',
    en: 'This payment cannot be made now.',
  },
  'grants.instalment-change-refused': {
    fr: 'Ce versement ne peut pas être modifié ainsi.',
    en: 'This instalment cannot be changed so.',
  },
  'grants.statement-refused': {
    fr: 'Ce relevé ne peut pas être lu.',
    en: 'This statement cannot be read.',
  },
  'grants.recovery-not-found': {
    fr: 'Ce trop-perçu n’existe pas.',
    en: 'There is no such overpayment.',
  },
  'grants.recovery-refused': {
    fr: 'Ce remboursement ne peut pas être enregistré.',
    en: 'This repayment cannot be kept.',
  },
  'grants.above-what-is-left': {
    fr: 'Il ne reste que {left, number, ::currency/EUR .00/w} à récupérer.',
    en: 'Only {left, number, ::currency/EUR .00/w} are left to recover.',
  },
  'grants.received-in-the-future': {
    fr: 'Un remboursement reçu ne peut pas être à venir.',
    en: 'A repayment that was received cannot be in the future.',
  },
  'grants.nothing-left-to-recover': {
    fr: 'Tout est déjà récupéré ou abandonné.',
    en: 'All of it is recovered or waived already.',
  },
  'grants.trigger-awaited': {
    fr: 'Le versement n’est pas encore exigible : ce qu’il attend n’a pas eu lieu.',
    en: 'The instalment is not due yet: what it waits for has not come about.',
  },
  'grants.already-ordered': {
    fr: 'Un ordre de paiement est déjà en cours pour ce versement.',
    en: 'An order to pay this instalment is already under way.',
  },
  'grants.already-paid': {
    fr: 'Ce versement est déjà payé.',
    en: 'This instalment is paid already.',
  },
  'grants.instalment-dropped': {
    fr: 'Un avenant a retiré ce versement.',
    en: 'An amendment took this instalment away.',
  },
  'grants.payment-suspended': {
    fr: 'Le paiement est suspendu depuis le {suspendedOn}.',
    en: 'The payment is suspended since {suspendedOn}.',
  },
  'grants.commitment-missing': {
    fr: 'Le bénéficiaire n’a pas souscrit le contrat d’engagement républicain.',
    en: 'The payee has not subscribed the republican commitment.',
  },
  'grants.report-overdue': {
    fr: 'Un bilan est en retard : {names}.',
    en: 'A report is overdue: {names}.',
  },
  'grants.aid-not-settled': {
    fr: 'La qualification d’aide d’État n’est pas terminée pour : {names}.',
    en: 'Whether it is state aid is not settled for: {names}.',
  },
  'grants.payer-account-missing': {
    fr: 'Le financeur n’a pas indiqué le compte depuis lequel il paie.',
    en: 'The funder has not said from which account it pays.',
  },
  'grants.payee-account-missing': {
    fr: 'Le bénéficiaire n’a pas donné ses coordonnées bancaires.',
    en: 'The payee has not given its bank details.',
  },
  'grants.account-proof-not-accepted': {
    fr: 'Le RIB du bénéficiaire n’a pas été vérifié par le financeur.',
    en: 'The proof of the payee’s account was not checked by the funder.',
  },
  'grants.account-just-changed': {
    fr: 'Le compte du bénéficiaire vient de changer : rien n’y est versé pendant {hours} heures.',
    en: 'The payee’s account has just changed: nothing is paid to it for {hours} hours.',
  },
  'grants.instalment-unknown': {
    fr: 'Ce versement n’existe pas, ou n’est pas de ce financeur.',
    en: 'There is no such instalment, or it is not of this funder.',
  },
  'grants.approver-drafted-it': {
    fr: 'Une autre personne que celle qui a préparé l’ordre doit l’approuver.',
    en: 'Someone else than who drafted the order must approve it.',
  },
  'grants.order-not-draft': {
    fr: 'Cet ordre n’attend plus d’approbation.',
    en: 'This order no longer waits for an approval.',
  },
  'grants.order-already-sent': {
    fr: 'Cet ordre est déjà parti à la banque, ou annulé.',
    en: 'This order has already gone to the bank, or was cancelled.',
  },
  'grants.account-changed-since': {
    fr: 'Le compte du bénéficiaire a changé depuis la préparation de l’ordre : annulez-le et préparez-en un autre.',
    en: 'The payee’s account has changed since the order was drafted: cancel it and draft another.',
  },
  'grants.nothing-to-send': {
    fr: 'Aucun ordre approuvé n’attend d’être envoyé.',
    en: 'No approved order waits to be sent.',
  },
  'grants.execution-not-open': {
    fr: 'Le {day} n’est pas un jour ouvré pour les virements, ou il est passé : le prochain est le {next}.',
    en: '{day} is no day on which transfers are made, or it is past: the next one is {next}.',
  },
  'grants.not-planned': {
    fr: 'Seul un versement prévu peut être déclaré exigible.',
    en: 'Only a planned instalment can be declared due.',
  },
  'grants.due-in-the-future': {
    fr: 'Un versement devient exigible quand ce qu’il attend a eu lieu : la date ne peut pas être à venir.',
    en: 'An instalment is due once what it waits for has come about: the day cannot be in the future.',
  },
  'grants.not-due': {
    fr: 'Seul un versement exigible et sans ordre en cours peut être suspendu.',
    en: 'Only an instalment that is due, with no order under way, can be suspended.',
  },
  'grants.already-suspended': {
    fr: 'Ce versement est déjà suspendu.',
    en: 'This instalment is already suspended.',
  },
  'grants.not-suspended': {
    fr: 'Ce versement n’est pas suspendu.',
    en: 'This instalment is not suspended.',
  },
  'grants.not-a-statement': {
    fr: 'Ce fichier n’est pas un relevé de compte camt.053.',
    en: 'This file is no camt.053 account statement.',
  },
  'grants.several-statements': {
    fr: 'Ce fichier contient plusieurs relevés : donnez-les un par un.',
    en: 'This file holds several statements: give them one by one.',
  },
  'grants.statement-of-no-account': {
    fr: 'Ce relevé ne dit pas de quel compte il est.',
    en: 'This statement does not say of which account it is.',
  },
  'grants.statement-of-another-account': {
    fr: 'Ce relevé est d’un autre compte que celui depuis lequel le financeur paie.',
    en: 'This statement is of another account than the one the funder pays from.',
  },
  'grants.statement-amount-unreadable': {
    fr: 'Ligne {line} : le montant n’est pas en euros, ou n’est pas lisible.',
    en: 'Line {line}: the amount is not in euros, or cannot be read.',
  },
  'grants.statement-line-unreadable': {
    fr: 'Ligne {line} : la date ou le sens du mouvement n’est pas lisible.',
    en: 'Line {line}: the day or the direction of the movement cannot be read.',
  },
  'grants.statement-line-in-the-future': {
    fr: 'Un mouvement du {day} est à venir.',
    en: 'A movement of {day} is in the future.',
  },
  'grants.line-not-open': {
    fr: 'Cette ligne est déjà rapprochée ou écartée.',
    en: 'This line is matched or set aside already.',
  },
  'grants.order-of-another-amount': {
    fr: 'Cet ordre est d’un autre montant.',
    en: 'This order is of another amount.',
  },
  'grants.order-not-awaited': {
    fr: 'Cet ordre n’attend pas ce mouvement.',
    en: 'This order does not wait for this movement.',
  },
};
