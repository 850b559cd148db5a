/** What is said of signatures before submission. */
export const SIGNATURE_MESSAGES = {
  'applications.copy-not-ready': {
    fr: 'La copie en PDF n’est pas prête : rien n’a été déposé, ou elle se prépare. Réessayez dans une minute.',
    en: 'The PDF copy is not ready: nothing was submitted, or it is being made. Try again in a minute.',
  },
  'applications.signature-for-the-representative': {
    fr: 'Seul un représentant de ce partenaire peut signer pour lui, ou du chef de file s’il en a reçu mandat.',
    en: 'Only a representative of this partner may sign for it, or of the lead if it was given a mandate.',
  },
  'applications.signed-content-changed': {
    fr: 'La candidature a changé depuis que vous l’avez lue : relisez-la avant de signer.',
    en: 'The application has changed since you read it: read it again before you sign.',
  },
  'applications.signature-missing': {
    fr: '{partner} n’a pas encore signé la candidature.',
    en: '{partner} has not signed the application yet.',
  },
  'applications.signature-stale': {
    fr: 'Ce que {partner} a signé a changé depuis : ce partenaire doit signer à nouveau.',
    en: 'What {partner} signed has changed since: this partner must sign again.',
  },
  'applications.signature-refused': {
    fr: '{partner} refuse de signer la candidature en l’état.',
    en: '{partner} refuses to sign the application as it stands.',
  },
} as const;
