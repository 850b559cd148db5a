/** What is said about mandates, the charter, meetings, letters and the lead. */
export const GOVERNANCE_MESSAGES = {
  'consortia.membership-exclusive': {
    fr: 'Cette organisation fait déjà partie d’un consortium de cet appel, qui n’en admet qu’un.',
    en: 'This organisation is already in a consortium of this call, which admits only one.',
  },
  'consortia.in-enough-consortia': {
    fr: 'Cette organisation fait déjà partie de {max, plural, one {un consortium} other {# consortiums}} de cet appel : c’est tout ce qu’il permet.',
    en: 'This organisation is already in {max, plural, one {a consortium} other {# consortia}} of this call: that is all it allows.',
  },
  'consortia.share-of-ess-too-small': {
    fr: 'Les structures de l’économie sociale et solidaire doivent être au moins {minShare} % des partenaires.',
    en: 'Structures of the social and solidarity economy must be at least {minShare} % of the partners.',
  },
  'consortia.college-too-large': {
    fr: 'Un seul collège ne peut pas réunir plus de {maxShare} % des partenaires.',
    en: 'One college alone may not be more than {maxShare} % of the partners.',
  },
  'consortia.lead-of-another-legal-form': {
    fr: 'La forme juridique du chef de file n’est pas de celles que l’appel admet.',
    en: 'The legal form of the lead is not among those that the call admits.',
  },
  'consortia.lead-age-unknown': {
    fr: 'Le chef de file doit exister depuis au moins {leadMinAgeMonths} mois à la clôture : indiquez sa date de création.',
    en: 'The lead must have existed for at least {leadMinAgeMonths} months when the call closes: give the date of its creation.',
  },
  'consortia.lead-too-young': {
    fr: 'Le chef de file aura {ageMonths, plural, =0 {moins d’un mois} one {un mois} other {# mois}} à la clôture : il en faut au moins {leadMinAgeMonths}.',
    en: 'The lead will be {ageMonths, plural, =0 {less than a month} one {one month} other {# months}} old when the call closes: at least {leadMinAgeMonths} are needed.',
  },
  'consortia.individuals-not-admitted': {
    fr: '{individuals, plural, one {Un partenaire est une personne physique} other {# partenaires sont des personnes physiques}} : l’appel n’en admet pas.',
    en: '{individuals, plural, one {One partner is a natural person} other {# partners are natural persons}}: the call admits none.',
  },
  'consortia.letters-missing': {
    fr: '{missing, plural, one {Un partenaire n’a pas} other {# partenaires n’ont pas}} encore joint sa lettre d’engagement.',
    en: '{missing, plural, one {One partner has} other {# partners have}} not joined a letter of commitment yet.',
  },
  'consortia.too-few-meetings': {
    fr: '{meetings, plural, =0 {Aucune réunion de pilotage n’est inscrite} one {Une seule réunion de pilotage est inscrite} other {# réunions de pilotage sont inscrites}} : l’appel en demande au moins {minSteeringMeetings}.',
    en: '{meetings, plural, =0 {No steering meeting is written down} one {One steering meeting is written down} other {# steering meetings are written down}}: the call asks for at least {minSteeringMeetings}.',
  },
  'consortia.mandate-not-found': {
    fr: 'Ce mandat n’existe pas, ou n’est plus en cours.',
    en: 'There is no such mandate, or it no longer holds.',
  },
  'consortia.mandate-refused': {
    fr: 'Ce mandat ne peut pas être donné.',
    en: 'This mandate cannot be given.',
  },
  'consortia.mandate-to-oneself': {
    fr: 'Le chef de file agit déjà en son propre nom : il ne se donne pas mandat.',
    en: 'The lead acts in its own name already: it gives itself no mandate.',
  },
  'consortia.mandate-already-over': {
    fr: 'Le dernier jour du mandat est déjà passé.',
    en: 'The last day of the mandate is already past.',
  },
  'consortia.mandate-text-old': {
    fr: 'Le texte du mandat a changé : relisez-le avant de signer.',
    en: 'The text of the mandate has changed: read it again before you sign.',
  },
  'consortia.charter-not-found': {
    fr: 'Cette version de la charte n’existe pas.',
    en: 'There is no such version of the charter.',
  },
  'consortia.charter-refused': {
    fr: 'La charte ne peut pas être enregistrée ainsi.',
    en: 'The charter cannot be kept like this.',
  },
  'consortia.charter-changed-meanwhile': {
    fr: 'Une autre version de la charte a été écrite entre-temps : relisez-la.',
    en: 'Another version of the charter was written meanwhile: read it first.',
  },
  'consortia.charter-empty': {
    fr: 'Une charte dit au moins une chose.',
    en: 'A charter says one thing at least.',
  },
  'consortia.majority-missing': {
    fr: 'Dites quelle majorité il faut.',
    en: 'Say which majority it takes.',
  },
  'consortia.licence-missing': {
    fr: 'Nommez la licence ouverte des résultats.',
    en: 'Name the open licence of the results.',
  },
  'consortia.spokesperson-not-a-partner': {
    fr: 'Le porte-parole doit être un partenaire du consortium.',
    en: 'The spokesperson must be a partner of the consortium.',
  },
  'consortia.shares-without-fixed-key': {
    fr: 'Seule une clé fixe nomme des parts.',
    en: 'Only a fixed key names shares.',
  },
  'consortia.share-not-of-a-partner': {
    fr: 'Cette part n’est celle d’aucun partenaire du consortium.',
    en: 'This share is of no partner of the consortium.',
  },
  'consortia.share-repeated': {
    fr: 'Ce partenaire a déjà une part.',
    en: 'This partner already has a share.',
  },
  'consortia.shares-not-hundred': {
    fr: 'Les parts de la clé doivent faire cent pour cent.',
    en: 'The shares of the key must add up to a hundred per cent.',
  },
  'consortia.charter-missing': {
    fr: 'L’appel demande une charte de coopération : écrivez-la et faites-la adopter.',
    en: 'The call asks for a cooperation charter: write it and have it adopted.',
  },
  'consortia.charter-clause-missing': {
    fr: 'La charte de coopération ne dit rien de : {clause, select, decision_rule {la règle de décision} sharing_key {la clé de répartition} partner_exit {la sortie d’un partenaire} partner_arrival {l’arrivée d’un partenaire} results_ownership {la propriété des résultats} conflict_mediation {la médiation des conflits} spokesperson {qui parle au nom du groupe} other {une clause}}.',
    en: 'The cooperation charter says nothing of: {clause, select, decision_rule {the decision rule} sharing_key {the sharing key} partner_exit {the exit of a partner} partner_arrival {the arrival of a partner} results_ownership {the ownership of results} conflict_mediation {the mediation of conflicts} spokesperson {who speaks for the group} other {a clause}}.',
  },
  'consortia.charter-not-adopted': {
    fr: '{waiting, plural, one {Un partenaire n’a pas} other {# partenaires n’ont pas}} encore adopté la dernière version de la charte.',
    en: '{waiting, plural, one {One partner has} other {# partners have}} not adopted the latest version of the charter yet.',
  },
  'consortia.meeting-not-found': {
    fr: 'Cette réunion n’existe pas, ou a été rayée.',
    en: 'There is no such meeting, or it was struck out.',
  },
  'consortia.meeting-refused': {
    fr: 'Cette réunion ne peut pas être inscrite.',
    en: 'This meeting cannot be written down.',
  },
  'consortia.meeting-not-held-yet': {
    fr: 'Cette réunion n’a pas encore eu lieu.',
    en: 'This meeting has not been held yet.',
  },
  'consortia.meeting-of-one': {
    fr: 'Une réunion compte au moins deux partenaires.',
    en: 'A meeting is of two partners at least.',
  },
  'consortia.present-not-a-partner': {
    fr: 'Ce participant n’est pas un partenaire du consortium.',
    en: 'This one present is not a partner of the consortium.',
  },
  'consortia.letter-refused': {
    fr: 'Cette lettre d’engagement ne peut pas être jointe.',
    en: 'This letter of commitment cannot be joined.',
  },
  'consortia.letter-of-another': {
    fr: 'Ce fichier appartient à une autre organisation que le partenaire.',
    en: 'This file belongs to another organisation than the partner.',
  },
  'consortia.letter-not-inspected': {
    fr: 'Ce fichier n’a pas encore été contrôlé, ou ne peut pas être utilisé.',
    en: 'This file was not inspected yet, or may not be used.',
  },
  'consortia.handover-not-found': {
    fr: 'Cette proposition n’existe pas, ou a déjà reçu une réponse.',
    en: 'There is no such offer, or it was answered already.',
  },
  'consortia.handover-refused': {
    fr: 'Ce partenaire ne peut pas devenir chef de file.',
    en: 'This partner cannot become the lead.',
  },
  'consortia.handover-already-offered': {
    fr: 'La place de chef de file est déjà proposée à un partenaire : attendez sa réponse, ou retirez la proposition.',
    en: 'The lead is already offered to a partner: wait for its answer, or take the offer back.',
  },
  'consortia.heir-not-another-partner': {
    fr: 'La place de chef de file se propose à un autre partenaire du consortium.',
    en: 'The lead is offered to another partner of the consortium.',
  },
} as const;
