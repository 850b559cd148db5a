import type { Catalogue } from '#platform/messages';

/** What this module says to people. */
export const AUTH_MESSAGES: Catalogue = {
  'auth.credentials-refused': {
    fr: 'L’adresse électronique et le mot de passe ne vont pas ensemble.',
    en: 'The e-mail address and the password do not belong together.',
  },
  'auth.session-missing': {
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to go on.',
  },
  'auth.token-refused': {
    fr: 'Ce jeton n’est pas, ou n’est plus, valable.',
    en: 'This token is not valid, or no longer.',
  },
  'auth.role-missing': {
    fr: 'Cette action est réservée à qui exerce l’un de ces rôles : {roles}.',
    en: 'This is for people with one of these roles: {roles}.',
  },
  'auth.scope-missing': {
    fr: 'Il manque à ce jeton le droit « {scope} ».',
    en: 'This token lacks the scope “{scope}”.',
  },
  'auth.session-required': {
    fr: 'Cette action demande une personne connectée ; un jeton ne suffit pas.',
    en: 'This takes a person who is signed in; a token is not enough.',
  },
  'auth.too-many-attempts': {
    fr: 'Trop d’essais infructueux. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.',
    en: 'Too many failed attempts. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  'auth.busy': {
    fr: 'Beaucoup de monde se connecte en ce moment. Réessayez dans quelques secondes.',
    en: 'Many people are signing in at the moment. Try again in a few seconds.',
  },
  'auth.origin-refused': {
    fr: 'Cette demande vient d’un autre site : elle a été refusée.',
    en: 'This request comes from another site: it was refused.',
  },
  'auth.form-refused': {
    fr: 'Envoyez du JSON (application/json) ; les formulaires ne sont pas acceptés ici.',
    en: 'Send JSON (application/json); forms are not accepted here.',
  },
  'auth.password-refused': {
    fr: 'Ce mot de passe ne peut pas être retenu.',
    en: 'This password cannot be used.',
  },
  'auth.password-too-short': {
    fr: 'Le mot de passe doit compter au moins {min} caractères.',
    en: 'The password must have at least {min} characters.',
  },
  'auth.password-too-long': {
    fr: 'Le mot de passe doit compter au plus {max} caractères.',
    en: 'The password must have at most {max} characters.',
  },
  'auth.password-common': {
    fr: 'Ce mot de passe est de ceux que l’on devine en premier.',
    en: 'This password is among those guessed first.',
  },
  'auth.password-about-owner': {
    fr: 'Ce mot de passe repose sur votre nom ou votre adresse.',
    en: 'This password rests on your name or your address.',
  },
  'auth.current-password-wrong': {
    fr: 'Le mot de passe actuel n’est pas celui-là.',
    en: 'That is not the current password.',
  },
  'auth.email-taken': {
    fr: 'Un compte existe déjà avec cette adresse électronique.',
    en: 'There is already an account with this e-mail address.',
  },
  'auth.session-not-found': {
    fr: 'Vous n’avez pas de session de cet identifiant.',
    en: 'You have no session with this identifier.',
  },
  'auth.access-token-not-found': {
    fr: 'Vous n’avez pas de jeton de cet identifiant.',
    en: 'You have no token with this identifier.',
  },
  'auth.access-token-refused': {
    fr: 'Ce jeton ne peut pas être créé.',
    en: 'This token cannot be made.',
  },
  'auth.scope-unknown': {
    fr: 'Aucune action ne demande le droit « {scope} ».',
    en: 'No action asks for the scope “{scope}”.',
  },
  'auth.expiry-past': {
    fr: 'La date d’expiration est passée.',
    en: 'The expiry is in the past.',
  },
  'auth.expiry-too-far': {
    fr: 'Un jeton dure au plus {days} jours.',
    en: 'A token lasts {days} days at most.',
  },
  'auth.client-not-found': {
    fr: 'Il n’y a pas d’application cliente de cet identifiant.',
    en: 'There is no client with this identifier.',
  },
  'auth.client-refused': {
    fr: 'Cette application cliente ne peut pas être enregistrée.',
    en: 'This client cannot be registered.',
  },
  'auth.client-administrator': {
    fr: 'Une application cliente ne peut pas administrer l’organisation.',
    en: 'A client cannot administer the organisation.',
  },
  'auth.not-administrator': {
    fr: 'Seules les personnes qui administrent l’organisation gèrent ses applications clientes.',
    en: 'Only administrators of the organisation manage its clients.',
  },
  'auth.grant-invalid-request': {
    fr: 'La demande de jeton doit dire son type : grant_type.',
    en: 'The token request must state its grant_type.',
  },
  'auth.grant-invalid-client': {
    fr: 'Cette application cliente est inconnue, ou son secret n’est pas le bon.',
    en: 'This client is unknown, or its secret is wrong.',
  },
  'auth.grant-invalid-scope': {
    fr: 'Cette application cliente n’a pas tous les droits demandés.',
    en: 'This client does not have every scope asked for.',
  },
  'auth.grant-unsupported-grant-type': {
    fr: 'Le seul type de demande accepté est client_credentials.',
    en: 'The only grant type accepted is client_credentials.',
  },
};
