import { GOVERNANCE_MESSAGES } from './governance.messages';

export const CONSORTIA_MESSAGES = {
  ...GOVERNANCE_MESSAGES,
  'consortia.consortium-not-found': {
    fr: 'Ce consortium n’existe pas.',
    en: 'There is no such consortium.',
  },
  'consortia.partner-not-found': {
    fr: 'Ce partenaire ne fait pas partie du consortium.',
    en: 'There is no such partner in the consortium.',
  },
  'consortia.invitation-not-found': {
    fr: 'Cette invitation n’existe pas.',
    en: 'There is no such invitation.',
  },
  'consortia.right-not-found': {
    fr: 'Ce droit n’existe pas, ou a été retiré.',
    en: 'There is no such right, or it was taken back.',
  },
  'consortia.right-refused': {
    fr: 'Ce droit ne peut pas être donné.',
    en: 'This right cannot be given.',
  },
  'consortia.part-unknown': {
    fr: 'Cette partie n’existe pas dans ce consortium.',
    en: 'There is no such part in this consortium.',
  },
  'consortia.person-not-of-a-partner': {
    fr: 'Cette personne n’écrit pour aucun partenaire du consortium.',
    en: 'This person writes for no partner of the consortium.',
  },
  'consortia.action-forbidden': {
    fr: 'Vous n’avez pas le rôle qu’il faut pour cela dans cette organisation.',
    en: 'You do not have the role that this takes in this organisation.',
  },
  'consortia.transition-not-allowed': {
    fr: '{state, select, locked {La candidature du consortium est déposée} accepted {L’invitation est déjà acceptée} declined {L’invitation est déjà refusée} withdrawn {L’invitation est retirée} expired {L’invitation a expiré} other {L’état a changé}} : on ne peut pas faire cela maintenant.',
    en: '{state, select, locked {The application of the consortium was submitted} accepted {The invitation is already accepted} declined {The invitation is already declined} withdrawn {The invitation is withdrawn} expired {The invitation has expired} other {The state has changed}}: that cannot be done now.',
  },
  'consortia.consortium-refused': {
    fr: 'Ce consortium ne peut pas être formé.',
    en: 'This consortium cannot be formed.',
  },
  'consortia.invitation-refused': {
    fr: 'Cette invitation n’est pas possible.',
    en: 'This invitation is not possible.',
  },
  'consortia.departure-refused': {
    fr: 'Ce partenaire ne peut pas quitter le consortium.',
    en: 'This partner cannot leave the consortium.',
  },
  'consortia.invitation-already-open': {
    fr: 'Une invitation est déjà ouverte pour le même destinataire.',
    en: 'The same addressee already has an open invitation.',
  },
  'consortia.organisation-unknown': {
    fr: 'Cette organisation n’existe pas.',
    en: 'There is no such organisation.',
  },
  'consortia.lead-already': {
    fr: 'Cette organisation mène déjà {max, plural, one {un consortium} other {# consortiums}} pour cet appel : c’est tout ce qu’il permet.',
    en: 'This organisation already leads {max, plural, one {a consortium} other {# consortia}} in this call: that is all it allows.',
  },
  'consortia.call-over': {
    fr: 'L’appel est terminé : il n’y a plus personne à inviter.',
    en: 'The call is over: there is nobody left to invite.',
  },
  'consortia.addressee-missing': {
    fr: 'Dites qui est invité : une organisation, ou une adresse électronique.',
    en: 'Say who is invited: an organisation, or an e-mail address.',
  },
  'consortia.addressee-twofold': {
    fr: 'Invitez une organisation ou une adresse électronique, pas les deux à la fois.',
    en: 'Invite an organisation or an e-mail address, not both at once.',
  },
  'consortia.already-partner': {
    fr: 'Cette organisation fait déjà partie du consortium.',
    en: 'This organisation is already in the consortium.',
  },
  'consortia.organisation-missing': {
    fr: 'Dites laquelle de vos organisations rejoint le consortium.',
    en: 'Say which of your organisations joins the consortium.',
  },
  'consortia.organisation-not-invited': {
    fr: 'C’est une autre organisation qui est invitée.',
    en: 'Another organisation is invited.',
  },
  'consortia.token-missing': {
    fr: 'Cette invitation a été envoyée par courriel : répondez par le lien du message.',
    en: 'This invitation was sent by e-mail: answer through the link of the message.',
  },
  'consortia.lead-cannot-leave': {
    fr: 'Le chef de file ne peut pas quitter son consortium.',
    en: 'The lead cannot leave its consortium.',
  },
  'consortia.too-few-partners': {
    fr: 'Le consortium compte {partners, plural, =0 {aucun partenaire} one {un partenaire} other {# partenaires}} : il en faut au moins {minPartners}.',
    en: 'The consortium has {partners, plural, =0 {no partner} one {one partner} other {# partners}}: at least {minPartners} are needed.',
  },
  'consortia.too-many-partners': {
    fr: 'Le consortium compte {partners} partenaires : l’appel en admet au plus {maxPartners}.',
    en: 'The consortium has {partners} partners: the call admits at most {maxPartners}.',
  },
  'consortia.too-few-colleges': {
    fr: 'Les partenaires sont {colleges, plural, =0 {d’aucun collège} one {d’un seul collège} other {de # collèges}} : il en faut au moins {minColleges}.',
    en: 'The partners are of {colleges, plural, =0 {no college} one {one college} other {# colleges}}: at least {minColleges} are needed.',
  },
  'consortia.single-college': {
    fr: 'Tous les partenaires sont du même collège : l’appel demande des acteurs différents.',
    en: 'All partners are of the same college: the call asks for different actors.',
  },
  'consortia.funder-is-a-partner': {
    fr: 'Le financeur de l’appel ne peut pas être partenaire du consortium qui lui répond.',
    en: 'The funder of the call cannot be a partner of the consortium that answers it.',
  },
  'consortia.required-college-missing': {
    fr: 'Il manque un partenaire du collège « {college, select, ess_organisation {structures de l’économie sociale et solidaire} company {entreprises} local_authority {collectivités} residents {habitants} research_training {recherche et formation} funder {financeurs} other_public {autres organismes publics} other {un autre}} ».',
    en: 'A partner of the college “{college, select, ess_organisation {social and solidarity economy} company {companies} local_authority {local authorities} residents {residents} research_training {research and training} funder {funders} other_public {other public bodies} other {another}}” is missing.',
  },
  'consortia.lead-missing': {
    fr: 'Le consortium n’a pas de chef de file.',
    en: 'The consortium has no lead.',
  },
  'consortia.lead-not-ess': {
    fr: 'Le chef de file doit être une structure de l’économie sociale et solidaire.',
    en: 'The lead must be of the social and solidarity economy.',
  },
  'consortia.too-few-partners-inside-territory': {
    fr: '{partnersInside, plural, =0 {Aucun partenaire n’a son siège} one {Un seul partenaire a son siège} other {# partenaires ont leur siège}} sur le territoire de l’appel : il en faut au moins {minPartnersInside}.',
    en: '{partnersInside, plural, =0 {No partner has} one {One partner has} other {# partners have}} a seat in the territory of the call: at least {minPartnersInside} must.',
  },
} as const;

/** The letter that reaches an address which nobody has signed up with yet. */
export const INVITATION_TEXTS = {
  'consortia.invitation-mail': {
    fr: '{lead} vous invite à rejoindre « {consortium} »',
    en: '{lead} invites you to join “{consortium}”',
  },
  'consortia.invitation-mail-body': {
    fr: 'Bonjour,\n\n{lead} vous invite à rejoindre le consortium « {consortium} » sur Tablée, pour répondre ensemble à un appel à projets.{message, select, yes {\n\n« {words} »} other {}}\n\nPour répondre, avant le {day} :\n{link}\n\nVous pourrez créer votre compte et inscrire votre organisation à ce moment-là. Ce lien est pour vous : ne le transmettez qu’à qui peut répondre pour votre organisation.',
    en: 'Hello,\n\n{lead} invites you to join the consortium “{consortium}” on Tablée, to answer a call for projects together.{message, select, yes {\n\n“{words}”} other {}}\n\nTo answer, before {day}:\n{link}\n\nYou can open your account and register your organisation then. This link is for you: pass it on only to someone who can answer for your organisation.',
  },
} as const;
