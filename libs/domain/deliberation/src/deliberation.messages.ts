import type { Catalogue } from '#platform/messages';

export const DELIBERATION_MESSAGES: Catalogue = {
  'deliberation.allocation-not-found': {
    fr: 'Cette répartition n’existe pas.',
    en: 'There is no such allocation.',
  },
  'deliberation.session-not-found': {
    fr: 'Cette séance n’existe pas.',
    en: 'There is no such session.',
  },
  'deliberation.file-not-on-agenda': {
    fr: 'Ce dossier n’est pas à votre ordre du jour.',
    en: 'This file is not on your agenda.',
  },
  'deliberation.minutes-not-found': {
    fr: 'Cette séance n’a pas encore de procès-verbal.',
    en: 'This session has no minutes yet.',
  },
  'deliberation.action-forbidden': {
    fr: 'Votre rôle ne permet pas cette action.',
    en: 'Your role does not allow this action.',
  },
  'deliberation.transition-not-allowed': {
    fr: 'L’état de la séance ne permet pas cette action.',
    en: 'The state of the session does not allow this action.',
  },
  'deliberation.allocation-refused': {
    fr: 'L’enveloppe ne peut pas être répartie ainsi.',
    en: 'The envelope cannot be shared like this.',
  },
  'deliberation.allocation-not-computed': {
    fr: 'Cette répartition n’a pas de montants : une séance doit en décider.',
    en: 'This allocation has no amounts: a session is to settle them.',
  },
  'deliberation.allocation-floor-missing': {
    fr: 'Pour financer en partie, indiquez la part de la demande en dessous de laquelle ce n’est plus utile.',
    en: 'To fund in part, state the share of a request under which a part is of no use.',
  },
  'deliberation.minima-above-envelope': {
    fr: 'Les minimums viables font {minima, number, ::currency/EUR .00/w}, plus que les {envelope, number, ::currency/EUR .00/w} à répartir : il faut délibérer.',
    en: 'The viable minima add up to {minima, number, ::currency/EUR .00/w}, more than the {envelope, number, ::currency/EUR .00/w} to share: people must deliberate.',
  },
  'deliberation.candidate-unknown': {
    fr: 'Cette candidature n’est pas à départager.',
    en: 'This application is not among those to share between.',
  },
  'deliberation.amount-above-limit': {
    fr: 'Le montant dépasse ce que cette candidature peut avoir ({limit, number, ::currency/EUR .00/w}).',
    en: 'The amount is above what this application may have ({limit, number, ::currency/EUR .00/w}).',
  },
  'deliberation.amounts-above-envelope': {
    fr: 'Ensemble, les montants dépassent ce qui est à répartir ({limit, number, ::currency/EUR .00/w}).',
    en: 'Together, the amounts are above what there is to share ({limit, number, ::currency/EUR .00/w}).',
  },
  'deliberation.application-decided-meanwhile': {
    fr: 'Cette candidature a été décidée ou retirée depuis.',
    en: 'This application was decided or withdrawn meanwhile.',
  },
  'deliberation.session-refused': {
    fr: 'La séance ne peut pas être ainsi.',
    en: 'The session cannot be like this.',
  },
  'deliberation.college-repeated': {
    fr: 'Le collège « {college} » est deux fois là.',
    en: 'The college “{college}” is there twice.',
  },
  'deliberation.college-unknown': {
    fr: 'La séance n’a pas de collège « {college} ».',
    en: 'The session has no college “{college}”.',
  },
  'deliberation.college-missing': {
    fr: 'La séance n’a pas de collège.',
    en: 'The session has no college.',
  },
  'deliberation.member-not-known': {
    fr: 'Cette personne n’est pas membre du financeur.',
    en: 'This person is not a member of the funder.',
  },
  'deliberation.member-repeated': {
    fr: 'Cette personne siège déjà.',
    en: 'This person already sits.',
  },
  'deliberation.chair-not-a-member': {
    fr: 'La présidence revient à une personne qui siège.',
    en: 'The chair is somebody who sits.',
  },
  'deliberation.chair-missing': {
    fr: 'Sans sa présidence, la séance ne s’ouvre pas.',
    en: 'Without its chair, the session does not open.',
  },
  'deliberation.agenda-empty': {
    fr: 'Aucun dossier n’est à l’ordre du jour.',
    en: 'No file is on the agenda.',
  },
  'deliberation.application-not-to-deliberate': {
    fr: 'Cette candidature n’est pas recevable pour cet appel, ou déjà décidée.',
    en: 'This application is not an eligible one of this call, or is already decided.',
  },
  'deliberation.present-not-a-member': {
    fr: 'Cette personne ne siège pas.',
    en: 'This person does not sit.',
  },
  'deliberation.quorum-missing': {
    fr: 'Le quorum du collège « {college} » n’est pas atteint : {count} sur {quorum}.',
    en: 'The quorum of the college “{college}” is not met: {count} of {quorum}.',
  },
  'deliberation.conclusion-refused': {
    fr: 'Ce ne peut pas être conclu.',
    en: 'This cannot be concluded.',
  },
  'deliberation.positions-missing': {
    fr: '{count, plural, one {Une personne n’a pas encore pris position.} other {# personnes n’ont pas encore pris position.}}',
    en: '{count, plural, one {One person has not stated a position yet.} other {# people have not stated a position yet.}}',
  },
  'deliberation.position-without-reason': {
    fr: 'Une réserve ou une objection se motive.',
    en: 'A reservation or an objection gives its reason.',
  },
  'deliberation.file-not-concluded': {
    fr: 'Le dossier {reference} n’est pas conclu.',
    en: 'The file {reference} is not concluded.',
  },
  'deliberation.appeal-not-found': {
    fr: 'Ce recours n’existe pas.',
    en: 'There is no such appeal.',
  },
  'deliberation.nothing-to-appeal': {
    fr: 'Aucune décision n’est à contester sur cette candidature.',
    en: 'There is no decision to contest on this application.',
  },
  'deliberation.appeal-refused': {
    fr: 'Ce n’est pas possible sur ce recours.',
    en: 'This is not possible on this appeal.',
  },
  'deliberation.appeal-too-late': {
    fr: 'Le délai de recours est passé.',
    en: 'The time to appeal is over.',
  },
  'deliberation.appeal-already-filed': {
    fr: 'Un recours est déjà déposé contre cette décision.',
    en: 'An appeal against this decision has already been filed.',
  },
  'deliberation.appeal-for-another-to-answer': {
    fr: 'Qui a décidé ne répond pas au recours contre sa décision.',
    en: 'Whoever decided does not answer the appeal against their decision.',
  },
  'deliberation.mediation-not-ahead': {
    fr: 'La médiation se termine à un instant à venir.',
    en: 'The mediation ends at an instant ahead.',
  },
  'deliberation.file-already-concluded': {
    fr: 'Ce dossier est déjà conclu.',
    en: 'This file is already concluded.',
  },
};

/** Why each application gets what it gets. */
export const DELIBERATION_TEXTS: Catalogue = {
  'deliberation.candidate-repeated': {
    fr: 'L’identifiant « {id} » figure deux fois.',
    en: 'The identifier “{id}” stands twice.',
  },
  'deliberation.funded-in-full': {
    fr: 'Rang {rank} : la demande entre dans ce qui reste ({left, number, ::currency/EUR .00/w}).',
    en: 'Rank {rank}: the request fits in what is left ({left, number, ::currency/EUR .00/w}).',
  },
  'deliberation.funded-in-part': {
    fr: 'Rang {rank} : ce qui reste ({left, number, ::currency/EUR .00/w}) fait au moins {floor} % de la demande.',
    en: 'Rank {rank}: what is left ({left, number, ::currency/EUR .00/w}) is at least {floor}% of the request.',
  },
  'deliberation.part-below-floor': {
    fr: 'Rang {rank} : ce qui reste ({left, number, ::currency/EUR .00/w}) fait moins de {floor} % de la demande.',
    en: 'Rank {rank}: what is left ({left, number, ::currency/EUR .00/w}) is less than {floor}% of the request.',
  },
  'deliberation.does-not-fit': {
    fr: 'Rang {rank} : la demande n’entre pas dans ce qui reste ({left, number, ::currency/EUR .00/w}).',
    en: 'Rank {rank}: the request does not fit in what is left ({left, number, ::currency/EUR .00/w}).',
  },
  'deliberation.below-threshold': {
    fr: 'La note ({score}) est en dessous du seuil ({threshold}).',
    en: 'The score ({score}) is below the threshold ({threshold}).',
  },
  'deliberation.minimum-and-share-of-the-rest': {
    fr: 'Le minimum viable ({minimum, number, ::currency/EUR .00/w}), puis une part du reste ({rest, number, ::currency/EUR .00/w}) selon ce qui manque ({unmet, number, ::currency/EUR .00/w}).',
    en: 'The viable minimum ({minimum, number, ::currency/EUR .00/w}), then a share of the rest ({rest, number, ::currency/EUR .00/w}) by what is lacking ({unmet, number, ::currency/EUR .00/w}).',
  },
  'deliberation.equal-share': {
    fr: 'Une part égale entre {count, plural, one {une candidature} other {# candidatures}}.',
    en: 'An equal share between {count, plural, one {one application} other {# applications}}.',
  },
  'deliberation.equal-share-covers-request': {
    fr: 'Une part égale couvre toute la demande ; le surplus va aux autres.',
    en: 'An equal share covers the whole request; what is over goes to the others.',
  },
  'deliberation.proposed': { fr: 'Proposé par délibération.', en: 'Proposed by deliberation.' },
  'deliberation.not-proposed': {
    fr: 'Rien n’est proposé.',
    en: 'Nothing is proposed.',
  },
};
