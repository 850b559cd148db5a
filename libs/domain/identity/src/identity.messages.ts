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
} as const;
