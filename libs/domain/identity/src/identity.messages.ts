export const IDENTITY_MESSAGES = {
  'identity.email-already-registered': {
    fr: 'Un compte existe déjà avec cette adresse électronique : connectez-vous.',
    en: 'There is already an account with this e-mail address: please sign in.',
  },
  'identity.person-required': {
    fr: 'Cette opération est réservée aux personnes : un programme n’en est pas une.',
    en: 'This operation is for people: a programme is not one.',
  },
  'identity.members-not-yours': {
    fr: 'Les membres d’une organisation sont connus de ses membres et choisis par ses administrateurs.',
    en: 'The members of an organisation are known to its members and chosen by its administrators.',
  },
  'identity.membership-not-found': {
    fr: 'Cette personne n’est pas, ou n’est plus, membre de l’organisation.',
    en: 'This person is not, or no longer, a member of the organisation.',
  },
  'identity.membership-refused': {
    fr: 'Les droits de ce membre ne peuvent pas devenir ceux que vous demandez.',
    en: 'The rights of this member cannot become what you ask.',
  },
  'identity.already-a-member': {
    fr: 'Cette personne est déjà membre de l’organisation : modifiez plutôt ses rôles.',
    en: 'This person is a member of the organisation already: change its roles instead.',
  },
  'identity.person-unknown': {
    fr: 'Personne ne s’est inscrit avec cette adresse électronique : invitez la personne à créer son compte d’abord.',
    en: 'Nobody has signed up with this e-mail address: ask the person to sign up first.',
  },
  'identity.last-administrator': {
    fr: 'Une organisation garde au moins un administrateur : nommez-en un autre d’abord.',
    en: 'An organisation keeps at least one administrator: appoint another one first.',
  },
  'identity.password-reset-too-often': {
    fr: 'Plusieurs liens viennent d’être demandés. Regardez votre courrier, indésirables compris, ou redemandez-en un dans {minutes, plural, one {# minute} other {# minutes}}.',
    en: 'Several links were asked for just now. Look at your mail, spam included, or ask again in {minutes, plural, one {# minute} other {# minutes}}.',
  },
  'identity.password-reset-not-found': {
    fr: 'Ce lien n’ouvre rien : demandez-en un autre.',
    en: 'This link opens nothing: ask for another.',
  },
  'identity.password-reset-used': {
    fr: 'Un lien envoyé à cette adresse a déjà servi. Connectez-vous avec votre nouveau mot de passe, ou demandez un autre lien.',
    en: 'A link sent to this address has served already. Sign in with your new password, or ask for another link.',
  },
  'identity.password-reset-expired': {
    fr: 'Ce lien n’est plus valable : demandez-en un autre.',
    en: 'This link is no longer valid: ask for another.',
  },
} as const;

/** What the mails about passwords say. */
export const PASSWORD_TEXTS = {
  'identity.password-reset-mail': {
    fr: 'Choisir un nouveau mot de passe',
    en: 'Choose a new password',
  },
  'identity.password-reset-mail-body': {
    fr: 'Bonjour {name},\n\nPour choisir un nouveau mot de passe sur Tablée :\n{link}\n\nCe lien sert une fois, dans les {minutes} minutes. Si vous n’avez rien demandé, vous pouvez oublier ce message : votre mot de passe reste le même.',
    en: 'Hello {name},\n\nTo choose a new password on Tablée:\n{link}\n\nThis link serves once, within {minutes} minutes. If you asked for nothing, you can forget this mail: your password stays the same.',
  },
  'identity.password-replaced-mail': {
    fr: 'Votre mot de passe a été changé',
    en: 'Your password was changed',
  },
  'identity.password-replaced-mail-body': {
    fr: 'Bonjour {name},\n\nVotre mot de passe sur Tablée vient d’être changé par un lien envoyé à cette adresse. Toutes les sessions ouvertes ont été closes.\n\nSi ce n’était pas vous, quelqu’un lit votre courrier : sécurisez votre messagerie, puis choisissez un autre mot de passe :\n{link}',
    en: 'Hello {name},\n\nYour password on Tablée was just changed by a link sent to this address. All open sessions have ended.\n\nIf it was not you, somebody reads your mail: secure your mailbox, then choose another password:\n{link}',
  },
} as const;
