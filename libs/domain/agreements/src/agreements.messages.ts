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
  'agreements.revision-not-found': {
    fr: 'Cette révision de la convention n’existe pas.',
    en: 'There is no such revision of the agreement.',
  },
  'agreements.nothing-to-sign': {
    fr: 'Aucune révision n’attend de signature.',
    en: 'No revision awaits signatures.',
  },
  'agreements.signature-refused': {
    fr: 'La convention ne peut pas être signée ainsi.',
    en: 'The agreement cannot be signed like this.',
  },
  'agreements.content-hash-of-another-text': {
    fr: 'Le texte a changé depuis votre lecture : relisez-le.',
    en: 'The text is not the one that you read: read it again.',
  },
  'agreements.consortium-agreement-missing': {
    fr: 'Le chef de file doit d’abord verser la convention de consortium.',
    en: 'The lead must first show the consortium agreement.',
  },
  'agreements.amendment-forbidden': {
    fr: 'Un avenant est proposé, ou retiré, par les instructeurs du financeur et les représentants du chef de file.',
    en: 'Amendments are proposed and withdrawn by the officers of the funder and the representatives of the lead.',
  },
  'agreements.amendment-refused': {
    fr: 'Cet avenant ne peut pas être proposé.',
    en: 'This amendment cannot be proposed.',
  },
  'agreements.amendment-changes-nothing': {
    fr: 'Cet avenant ne change rien.',
    en: 'This amendment changes nothing.',
  },
  'agreements.revision-already-open': {
    fr: 'Une révision attend déjà les signatures : signez-la, refusez-la ou retirez-la d’abord.',
    en: 'A revision awaits signatures already: sign it, refuse it or withdraw it first.',
  },
  'agreements.departure-refused': {
    fr: 'Cette organisation ne peut pas quitter la convention.',
    en: 'This organisation cannot leave the agreement.',
  },
  'agreements.leaver-not-a-partner': {
    fr: 'Elle n’y est pas partenaire.',
    en: 'It is no partner in it.',
  },
  'agreements.lead-is-permanent': {
    fr: 'Le chef de file ne change pas par avenant.',
    en: 'The lead does not change by amendment.',
  },
  'agreements.shares-not-whole': {
    fr: 'Les parts totalisent {shared} €, la subvention est de {grant} €.',
    en: 'The shares add up to €{shared}, the grant is €{grant}.',
  },
  'agreements.grant-above-decision': {
    fr: 'La subvention ne dépasse pas ce qui a été décidé : {decided} €.',
    en: 'The grant does not exceed what was decided: €{decided}.',
  },
  'agreements.agreement-needs-one-lead': {
    fr: 'La convention a un chef de file, et un seul.',
    en: 'The agreement has one lead, and only one.',
  },
  'agreements.party-repeated': {
    fr: 'Cette organisation figure deux fois.',
    en: 'This organisation is there twice.',
  },
  'agreements.party-unknown': {
    fr: 'Cette organisation n’est pas inscrite.',
    en: 'This organisation is not registered.',
  },
  'agreements.funder-is-no-beneficiary': {
    fr: 'Le financeur n’est pas bénéficiaire de sa propre subvention.',
    en: 'The funder is no beneficiary of its own grant.',
  },
  'agreements.period-reversed': {
    fr: 'La fin précède le début.',
    en: 'The end comes before the beginning.',
  },
  'agreements.onward-transfer-without-consortium-agreement': {
    fr: 'Reverser une part aux partenaires demande une convention de consortium.',
    en: 'Passing part of the grant on takes a consortium agreement.',
  },
  'agreements.clause-missing': {
    fr: 'Au-delà de {threshold} €, la convention doit contenir une clause « {kind} ».',
    en: 'Past €{threshold}, the agreement must have a clause “{kind}”.',
  },
  'agreements.clause-variable-unknown': {
    fr: 'La variable « {name} » n’existe pas.',
    en: 'There is no variable “{name}”.',
  },
  'agreements.clause-template-unknown': {
    fr: 'Ce modèle de clause n’existe pas.',
    en: 'There is no such clause template.',
  },
  'agreements.clause-template-forbidden': {
    fr: 'Seuls les instructeurs d’un financeur écrivent ses clauses.',
    en: 'Only the officers of a funder write its clauses.',
  },
  'agreements.clause-template-refused': {
    fr: 'Ce modèle de clause ne peut pas être enregistré.',
    en: 'This clause template cannot be kept.',
  },
  'agreements.consortium-agreement-forbidden': {
    fr: 'Le représentant du chef de file verse la convention de consortium.',
    en: 'The representative of the lead shows the consortium agreement.',
  },
  'agreements.consortium-agreement-refused': {
    fr: 'Cette convention de consortium ne suffit pas.',
    en: 'This consortium agreement is not enough.',
  },
  'agreements.consortium-agreement-not-found': {
    fr: 'Aucune convention de consortium n’a été versée.',
    en: 'No consortium agreement was shown.',
  },
  'agreements.consortium-agreement-lacks': {
    fr: 'Elle doit aussi régler : {content}.',
    en: 'It must also settle: {content}.',
  },
  'agreements.consortium-agreement-signed-later': {
    fr: 'Elle porte une date à venir.',
    en: 'It bears a day to come.',
  },
  'agreements.consortium-agreement-file-of-another': {
    fr: 'Ce fichier n’est pas au chef de file.',
    en: 'This file is not of the lead.',
  },
  'agreements.consortium-agreement-file-not-clean': {
    fr: 'Ce fichier n’a pas encore été reconnu sain (état : {status}).',
    en: 'This file has not been found clean yet (status: {status}).',
  },
};
